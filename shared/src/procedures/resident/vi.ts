import type { ResidentCards } from "./card.ts";

export const vi: ResidentCards = {
  working: { title: "Xin vui lòng đợi một chút", lines: ["Chúng tôi đang làm thủ tục cho quý vị."] },
  wait: {
    title: "Xin ngồi đợi",
    lines: ["Nhân viên thành phố đang kiểm tra.", "Khi xong, chúng tôi sẽ gọi quý vị."],
  },
  officer: { title: "Nhân viên thành phố sẽ giúp quý vị", lines: ["Xin đợi ở đây một chút."] },
  "show-card": {
    title: "Xin quý vị cho xem Thẻ My Number",
    lines: ["Xin cho xem mặt có ảnh."],
  },
  "show-documents": {
    title: "Xin cho xem giấy tờ tùy thân",
    lines: ["Bản gốc, không phải bản sao.", "Giấy tờ còn hạn."],
  },
  "enter-pin": {
    title: "Xin tự nhập mã PIN",
    lines: [
      "Xin đừng nói mã số thành tiếng.",
      "Chúng tôi không nhìn màn hình.",
      "Nếu không chắc, xin dừng lại và gọi chúng tôi.",
    ],
  },
  "new-pin": {
    title: "Xin nhập mã PIN mới hai lần",
    lines: [
      "Xin đừng dùng ngày sinh hoặc số điện thoại.",
      "Xin đừng nói mã số thành tiếng.",
      "Chúng tôi không nhìn màn hình.",
    ],
  },
  "no-pin-aloud": {
    title: "Xin đừng nói mã PIN",
    lines: ["Chỉ cần cho biết quý vị có nhớ hay không."],
  },
  "fill-form": {
    title: "Xin tự điền vào giấy này",
    lines: ["Viết họ tên, địa chỉ và số điện thoại.", "Xin đừng viết số có 12 chữ số."],
  },
  "write-on-card": {
    title: "Xin viết ngày hết hạn mới lên thẻ",
    lines: ["Viết vào ô 電子証明書の有効期限.", "Chúng tôi sẽ cho quý vị biết ngày."],
  },
  photo: {
    title: "Chúng tôi sẽ chụp ảnh",
    lines: ["Xin bỏ mũ ra.", "Xin nhìn thẳng.", "Nếu có lý do không thể bỏ ra, xin cho biết trước."],
  },
  "check-screen": {
    title: "Xin tự kiểm tra màn hình",
    lines: ["Xem nội dung có đúng không.", "Xin đừng đọc thành tiếng."],
  },
  choose: { title: "Xin tự chọn", lines: ["Xem màn hình và chọn điều quý vị muốn."] },
  agree: {
    title: "Xin đọc và tự quyết định",
    lines: ["Nếu đồng ý, xin tự bấm nút.", "Không làm cũng được."],
  },
  "own-phone": {
    title: "Xin dùng điện thoại của quý vị",
    lines: ["Chúng tôi không chạm vào.", "Nếu không rõ, xin hỏi chúng tôi."],
  },
  "take-card": {
    title: "Xin nhận lại thẻ",
    lines: ["Xem có đúng là thẻ của quý vị không.", "Xin mang về cả giấy đã nhận."],
  },
  "take-documents": { title: "Xin nhận lại giấy tờ", lines: ["Xem đã nhận đủ chưa."] },
  "signed-out": {
    title: "Xin lấy thẻ của quý vị",
    lines: ["Chúng tôi sẽ đóng màn hình.", "Xin cùng xem có còn thông tin của quý vị trên màn hình không."],
  },
  "come-back": {
    title: "Xin đến lại lần sau",
    lines: ["Chúng tôi sẽ cho biết cần mang gì.", "Nếu có Thẻ My Number, xin mang theo cả thẻ."],
  },
  "other-counter": { title: "Xin đến quầy khác", lines: ["Chúng tôi sẽ chỉ chỗ."] },
  "stop-card": {
    title: "Xin gọi điện để khóa thẻ",
    lines: ["0120-95-0178 (bấm số 2)", "Suốt 24 giờ, mỗi ngày.", "Gọi miễn phí."],
  },
  finished: { title: "Đã hoàn tất", lines: ["Xin cảm ơn.", "Xin xem có quên đồ gì không."] },
};
