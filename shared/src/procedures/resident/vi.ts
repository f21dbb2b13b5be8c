import type { ResidentCards } from "./card.ts";

export const vi: ResidentCards = {
  working: { title: "Xin vui lòng đợi một chút", lines: ["Chúng tôi đang làm thủ tục cho bạn."] },
  wait: {
    title: "Xin ngồi đợi",
    lines: ["Nhân viên thành phố đang kiểm tra.", "Khi xong, chúng tôi sẽ gọi bạn."],
  },
  officer: { title: "Nhân viên thành phố sẽ giúp bạn", lines: ["Xin đợi ở đây một chút."] },
  "show-card": {
    title: "Xin cho xem Thẻ My Number",
    lines: ["Xin đặt thẻ với mặt có ảnh ở phía trên."],
  },
  "show-documents": {
    title: "Xin cho xem giấy tờ tùy thân",
    lines: ["Bản gốc, không phải bản sao.", "Giấy tờ còn hạn."],
  },
  "enter-pin": {
    title: "Xin tự nhập mã PIN của bạn",
    lines: [
      "Đừng nói mã số thành tiếng.",
      "Chúng tôi không nhìn màn hình.",
      "Nếu không chắc, hãy dừng lại và cho chúng tôi biết.",
    ],
  },
  "new-pin": {
    title: "Xin nhập mã PIN mới hai lần",
    lines: [
      "Đừng dùng ngày sinh hoặc số điện thoại.",
      "Đừng nói mã số thành tiếng.",
      "Chúng tôi không nhìn màn hình.",
    ],
  },
  "no-pin-aloud": {
    title: "Xin đừng nói mã PIN",
    lines: ["Chỉ cần cho biết bạn có nhớ hay không."],
  },
  "fill-form": {
    title: "Xin tự điền vào giấy này",
    lines: ["Viết họ tên, địa chỉ và số điện thoại.", "Đừng viết số có 12 chữ số."],
  },
  "write-on-card": {
    title: "Xin viết ngày mới lên thẻ",
    lines: ["Vào ô thời hạn của chứng thư điện tử.", "Chúng tôi sẽ cho bạn biết ngày."],
  },
  photo: { title: "Chúng tôi sẽ chụp ảnh", lines: ["Xin bỏ mũ ra.", "Xin nhìn thẳng."] },
  "check-screen": {
    title: "Xin tự kiểm tra màn hình",
    lines: ["Xem nội dung có đúng không.", "Đừng đọc thành tiếng."],
  },
  choose: { title: "Xin tự chọn", lines: ["Xem màn hình và chọn điều bạn muốn."] },
  agree: {
    title: "Xin đọc và tự quyết định",
    lines: ["Nếu đồng ý, xin tự bấm nút.", "Không làm cũng được."],
  },
  "own-phone": {
    title: "Xin dùng điện thoại của bạn",
    lines: ["Chúng tôi không chạm vào.", "Nếu không rõ, xin hỏi chúng tôi."],
  },
  "take-card": {
    title: "Xin nhận lại thẻ",
    lines: ["Xem có đúng là thẻ của bạn không.", "Xin mang về cả giấy đã nhận."],
  },
  "take-documents": { title: "Xin nhận lại giấy tờ", lines: ["Xem đã nhận đủ chưa."] },
  "signed-out": {
    title: "Xin lấy thẻ của bạn",
    lines: ["Chúng tôi sẽ đóng màn hình.", "Xin cùng xem có còn thông tin của bạn trên màn hình không."],
  },
  "come-back": {
    title: "Xin đến lại lần sau",
    lines: ["Chúng tôi sẽ cho biết cần mang gì.", "Xin mang cả thẻ."],
  },
  "other-counter": { title: "Xin đến quầy khác", lines: ["Chúng tôi sẽ chỉ chỗ."] },
  "stop-card": {
    title: "Xin gọi điện để khóa thẻ",
    lines: ["0120-95-0178 (bấm số 2)", "Suốt 24 giờ, mỗi ngày.", "Gọi miễn phí."],
  },
  finished: { title: "Đã xong", lines: ["Xin cảm ơn.", "Xin xem có quên đồ gì không."] },
};
