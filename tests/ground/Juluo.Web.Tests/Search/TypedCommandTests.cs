using NodaTime;
using NodaTime.Text;

namespace Juluo.Web.Tests;

/// <summary>Typed commands. It is Thursday 5 March 2026, half past ten.</summary>
public sealed class TypedCommandTests
{
    private static readonly LocalDateTime Now = new(2026, 3, 5, 10, 30);

    [Theory]
    [InlineData("book small room tomorrow 14:00", Verb.Book, "small room", "2026-03-06", "14:00", null)]
    [InlineData("Book the small room tomorrow at 2pm", Verb.Book, "small room", "2026-03-06", "14:00", null)]
    [InlineData("book small room 14:00 to 16:00", Verb.Book, "small room", "2026-03-05", "14:00", "16:00")]
    [InlineData("book small room 9:00", Verb.Book, "small room", "2026-03-06", "09:00", null)] // nine is over today
    [InlineData("book small room for 2 hours tomorrow from 9:30", Verb.Book, "small room", "2026-03-06", "09:30", "11:30")]
    [InlineData("reserve meeting room next monday 2 to 4 pm", Verb.Book, "meeting room", "2026-03-09", "14:00", "16:00")]
    [InlineData("please book a desk on friday", Verb.Book, "desk", "2026-03-06", null, null)]
    [InlineData("I'd like to book projector 12 March 10:00-11:30", Verb.Book, "projector", "2026-03-12", "10:00", "11:30")]
    [InlineData("book hall 2026-12-01 18:00–21:00", Verb.Book, "hall", "2026-12-01", "18:00", "21:00")]
    [InlineData("預約小會議室 明天 14:00 到 16:00", Verb.Book, "小會議室", "2026-03-06", "14:00", "16:00")]
    [InlineData("預約小會議室明天14:00到16:00", Verb.Book, "小會議室", "2026-03-06", "14:00", "16:00")]
    [InlineData("我想訂大廳下週五下午兩點半", Verb.Book, "大廳", "2026-03-13", "14:30", null)]
    [InlineData("訂小會議室 後天 下午2點到4點", Verb.Book, "小會議室", "2026-03-07", "14:00", "16:00")]
    [InlineData("借投影機 3月12日 10:00 90分鐘", Verb.Book, "投影機", "2026-03-12", "10:00", "11:30")]
    [InlineData("明天14:00 小會議室 預約", Verb.Book, "小會議室", "2026-03-06", "14:00", null)]
    [InlineData("明天下午兩點 預約小會議室", Verb.Book, "小會議室", "2026-03-06", "14:00", null)]
    [InlineData("我想在明天下午兩點預約小會議室", Verb.Book, "小會議室", "2026-03-06", "14:00", null)]
    [InlineData("tomorrow 2pm book the small room", Verb.Book, "small room", "2026-03-06", "14:00", null)]
    [InlineData("預約", Verb.Book, "", null, null, null)]
    [InlineData("visitor Anna Friday 10:00", Verb.Visitor, "Anna", "2026-03-06", "10:00", null)]
    [InlineData("expect a visitor Anna Chen tomorrow", Verb.Visitor, "Anna Chen", "2026-03-06", null, null)]
    [InlineData("訪客 王小姐 週五 10:00", Verb.Visitor, "王小姐", "2026-03-06", "10:00", null)]
    [InlineData("預約訪客王小姐星期一上午十點", Verb.Visitor, "王小姐", "2026-03-09", "10:00", null)]
    [InlineData("find a time with Anna and Ben", Verb.Times, "Anna and Ben", null, null, null)]
    [InlineData("schedule a meeting with 陳怡君, Ben next tuesday", Verb.Times, "陳怡君, Ben", "2026-03-10", null, null)]
    [InlineData("找時間 跟陳怡君和林雅婷 下週", Verb.Times, "陳怡君和林雅婷 下週", null, null, null)]
    [InlineData("約時間 陳怡君、林雅婷", Verb.Times, "陳怡君、林雅婷", null, null, null)]
    [InlineData("cancel my booking small room", Verb.Cancel, "small room", null, null, null)]
    [InlineData("my bookings cancel", Verb.Cancel, "", null, null, null)]
    [InlineData("取消預約", Verb.Cancel, "", null, null, null)]
    [InlineData("小會議室 取消預約", Verb.Cancel, "小會議室", null, null, null)]
    [InlineData("report broken projector", Verb.Report, "projector", null, null, null)]
    [InlineData("projector is broken", Verb.Report, "projector", null, null, null)]
    [InlineData("投影機壞了", Verb.Report, "投影機", null, null, null)]
    [InlineData("報修 投影機", Verb.Report, "投影機", null, null, null)]
    [InlineData("check in", Verb.CheckIn, "", null, null, null)]
    [InlineData("Check me in", Verb.CheckIn, "", null, null, null)]
    [InlineData("報到", Verb.CheckIn, "", null, null, null)]
    [InlineData("check out", Verb.CheckOut, "", null, null, null)]
    [InlineData("簽退", Verb.CheckOut, "", null, null, null)]
    [InlineData("calendar link", Verb.CalendarLink, "", null, null, null)]
    [InlineData("new event of calendar link", Verb.CalendarLink, "", null, null, null)]
    [InlineData("訂閱行事曆", Verb.CalendarLink, "", null, null, null)]
    [InlineData("pause", Verb.Pause, "", null, null, null)]
    [InlineData("我要暫停會籍", Verb.Pause, "", null, null, null)]
    [InlineData("sign out", Verb.SignOut, "", null, null, null)]
    [InlineData("登出", Verb.SignOut, "", null, null, null)]
    [InlineData("leave the community", Verb.Leave, "", null, null, null)]
    [InlineData("introduce Anna and Ben", Verb.Introduce, "Anna and Ben", null, null, null)]
    [InlineData("引介 陳怡君 和 林雅婷", Verb.Introduce, "陳怡君 和 林雅婷", null, null, null)]
    public void A_verb_what_it_is_about_and_when_are_read_as_people_type_them(
        string typed,
        Verb verb,
        string what,
        string? on,
        string? from,
        string? to
    )
    {
        var command = TypedCommand.Read(typed, Now).ShouldNotBeNull();
        command.Verb.ShouldBe(verb);
        command.What.ShouldBe(what);
        (command.When.On is { } day ? LocalDatePattern.Iso.Format(day) : null).ShouldBe(on);
        (command.When.From is { } begins ? TypedMoment.Iso(begins) : null).ShouldBe(from);
        (command.When.To is { } ends ? TypedMoment.Iso(ends) : null).ShouldBe(to);
    }

    [Theory]
    [InlineData("invite a@b.c", "a@b.c", "")]
    [InlineData("invite Anna Chen anna@example.org", "anna@example.org", "Anna Chen")]
    [InlineData("邀請 anna@example.org", "anna@example.org", "")]
    [InlineData("邀請王小明 wang@example.org", "wang@example.org", "王小明")]
    [InlineData("invite Anna", null, "Anna")]
    public void Whom_to_invite_is_an_address_a_name_or_both(string typed, string? email, string name)
    {
        var command = TypedCommand.Read(typed, Now).ShouldNotBeNull();
        (command.Verb, command.Email, command.What).ShouldBe((Verb.Invite, email, name));
    }

    [Theory]
    [InlineData("I need somebody who reads a lease on Friday", Verb.Need, "somebody who reads a lease on Friday")]
    [InlineData("add need: a carpenter", Verb.Need, "a carpenter")]
    [InlineData("需要會排版的人", Verb.Need, "會排版的人")]
    [InlineData("新增需求 找人看租約", Verb.Need, "找人看租約")]
    [InlineData("add offer proofreading", Verb.Offer, "proofreading")]
    [InlineData("我可以提供攝影教學", Verb.Offer, "攝影教學")]
    [InlineData("message design channel: hello", Verb.Message, "design channel: hello")]
    [InlineData("傳訊息到 設計", Verb.Message, "設計")]
    public void What_is_said_in_ones_own_words_stays_as_it_was_typed(string typed, Verb verb, string rest)
    {
        var command = TypedCommand.Read(typed, Now).ShouldNotBeNull();
        (command.Verb, command.Rest).ShouldBe((verb, rest));
    }

    [Theory]
    [InlineData("小會議室 明天 14:00", "小會議室")]
    [InlineData("明天下午兩點小會議室", "小會議室")]
    [InlineData("small room friday 10-11:30", "small room")]
    public void A_thing_and_a_time_ask_to_book_it(string typed, string what)
    {
        var command = TypedCommand.Read(typed, Now).ShouldNotBeNull();
        (command.Verb, command.What, command.Implied).ShouldBe((Verb.Book, what, true));
        command.When.From.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("booklet")]
    [InlineData("tomorrow")]
    [InlineData("明天下午兩點")]
    [InlineData("anna@example.org friday")]
    [InlineData("visitors")]
    [InlineData("facebook page")]
    [InlineData("木工")]
    [InlineData("陳怡君")]
    [InlineData("opening hours")]
    [InlineData("開放時間")]
    [InlineData("invitations")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("((((")]
    public void What_is_no_command_is_none(string typed) => TypedCommand.Read(typed, Now).ShouldBeNull();

    [Theory]
    [InlineData("Anna and Ben", "Anna|Ben")]
    [InlineData("陳怡君、林雅婷 和 Ben", "陳怡君|林雅婷|Ben")]
    [InlineData("Andy Sand", "Andy Sand")]
    public void Names_are_parted_by_and_in_either_language(string what, string names) =>
        TypedCommand.Read($"find a time {what}", Now)!.Names.ShouldBe(names.Split('|'));
}
