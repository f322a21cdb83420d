using System.Text;
using NodaTime;

namespace Juluo.Spaces.Tests;

public sealed class HolidayFileTests
{
    private static readonly LocalDate From = new(2026, 11, 19);
    private static readonly LocalDate Until = new(2029, 11, 19);

    [Fact]
    public void All_day_events_of_a_calendar_are_holidays_each_day_of_them()
    {
        const string calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20270215
            DTEND;VALUE=DATE:20270218
            SUMMARY:農曆
             春節\, 放假
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270301T100000Z
            SUMMARY:A meeting
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            SUMMARY:Over
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270501
            STATUS:CANCELLED
            SUMMARY:Cancelled
            END:VEVENT
            END:VCALENDAR
            """;
        Read(calendar)
            .Select(d => (d.Day, d.Name.Zh, d.Hours))
            .ShouldBe([
                (new LocalDate(2027, 2, 15), "農曆春節, 放假", null),
                (new LocalDate(2027, 2, 16), "農曆春節, 放假", null),
                (new LocalDate(2027, 2, 17), "農曆春節, 放假", null),
            ]);
    }

    [Fact]
    public void What_comes_every_year_is_a_holiday_in_each()
    {
        const string calendar =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20100101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Read(calendar).Select(d => d.Day).ShouldBe([new(2027, 1, 1), new(2028, 1, 1), new(2029, 1, 1)]);
    }

    [Fact] // seen to fail: on the day of the month of the first one
    public void A_holiday_of_a_weekday_comes_on_that_weekday()
    {
        const string calendar =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20101125\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Thanksgiving\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Read(calendar).Select(d => d.Day).ShouldBe([new(2026, 11, 26), new(2027, 11, 25), new(2028, 11, 23)]);
    }

    [Fact]
    public void The_governments_table_gives_its_holidays_and_not_its_weekends()
    {
        const string table =
            "\uFEFF西元日期,星期,是否放假,備註\n20270101,五,2,開國紀念日\n20270102,六,2,\n20270104,一,0,\n20270220,六,0,補行上班\n20270301,一,2,補假\n";
        Read(table)
            .Select(d => (d.Day, d.Name.Zh))
            .ShouldBe([(new LocalDate(2027, 1, 1), "開國紀念日"), (new LocalDate(2027, 3, 1), "補假")]);
    }

    [Fact]
    public void A_table_of_days_and_names_in_one_language_or_two()
    {
        Read("day;name;name_en\n2027-05-01;勞動節;Labour Day\n2027/10/10;國慶日\n")
            .Select(d => (d.Day, d.Name.Zh, d.Name.En))
            .ShouldBe([(new LocalDate(2027, 5, 1), "勞動節", "Labour Day"), (new LocalDate(2027, 10, 10), "國慶日", "國慶日")]);
    }

    [Fact] // seen to fail with the bytes taken for UTF-8, as at e698fe8: “�}�������” was a name
    public void A_table_that_excel_saved_on_a_taiwanese_windows_keeps_its_names()
    {
        const string table = "日期,名稱\r\n2027/1/1,開國紀念日\r\n116/2/28,和平紀念日\r\n";
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        HolidayFile
            .Read(big5.GetBytes(table), "file", "file", From, Until)
            .Value.Days.Select(d => (d.Day, d.Name.Zh))
            .ShouldBe([(new LocalDate(2027, 1, 1), "開國紀念日"), (new LocalDate(2027, 2, 28), "和平紀念日")]);
        HolidayFile
            .Read(
                CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("日期,名称\n2027/1/1,中华人民共和国国庆节\n"),
                "file",
                "file",
                From,
                Until
            )
            .Errors.Single()
            .ShouldBeOfType<HolidayErrors.NoText>();
    }

    [Theory]
    [InlineData(
        "2027-01-04",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270104\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )]
    [InlineData(
        "2027-01-05 Staff meeting",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:New Year\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270105T090000\r\nDURATION:PT1H\r\nSUMMARY:Staff meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )]
    [InlineData("3: 01/05/2027, May Day", "day,name\n2027-01-01,New Year\n01/05/2027,May Day\n,\n")]
    [InlineData("2: 2026-13-40, Bad", "day,name\n2026-13-40,Bad\n2027-01-01,New Year\n")]
    [InlineData("3: 2027-05-01", "day,name\n2027-01-01,New Year\n2027-05-01,\n")]
    public void What_is_left_out_is_named(string left, string file)
    {
        var read = HolidayFile.Read(Encoding.UTF8.GetBytes(file), "file", "file", From, Until).Value;
        read.Days.Count.ShouldBe(1);
        read.Unread.ShouldBe([left]);
    }

    [Fact] // seen in a founded house: “No day here is today or later” of a calendar of coming meetings
    public void A_calendar_of_meetings_is_refused_for_what_it_is() =>
        HolidayFile
            .Read(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270105T090000\r\nDURATION:PT1H\r\nSUMMARY:Staff meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"u8,
                "file",
                "file",
                From,
                Until
            )
            .Errors.Single()
            .ShouldBe(new HolidayErrors.NothingRead("file", 1, "2027-01-05 Staff meeting"));

    [Theory]
    [InlineData(1, "DTEND;VALUE=DATE:20270701")]
    [InlineData(1, "DURATION:PT8H")]
    [InlineData(45, "DTEND;VALUE=DATE:20270815")]
    public void A_holiday_takes_all_its_days(int days, string line) =>
        Read(
            $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270701\r\n{line}\r\nSUMMARY:Summer\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
            .Count.ShouldBe(days);

    [Theory]
    [InlineData("")]
    [InlineData("<html>not found</html>")]
    [InlineData("name,day\nNew Year,1 January\n")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20209999\nEND:VEVENT\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT")]
    public void What_has_no_holidays_says_so(string text) =>
        HolidayFile
            .Read(Encoding.UTF8.GetBytes(text), "file", "file", From, Until)
            .Errors.Single()
            .ShouldBeAssignableTo<Invalid>()!
            .Field.ShouldBe("file");

    [Fact]
    public void A_hostile_calendar_stays_within_bounds()
    {
        var calendar =
            "BEGIN:VCALENDAR\n"
            + string.Concat(
                Enumerable.Repeat(
                    $"BEGIN:VEVENT\nDTSTART;VALUE=DATE:19000101\nDTEND;VALUE=DATE:19001231\nRRULE:FREQ=YEARLY\nSUMMARY:{new string('假', 500)}\u202E\u0007\nEND:VEVENT\n",
                    500
                )
            )
            + "END:VCALENDAR";
        var days = Read(calendar);
        days.Count.ShouldBeLessThanOrEqualTo(1500);
        days.ShouldAllBe(d => d.Name.Zh.Length <= 80 && !d.Name.Zh.Any(char.IsControl));
    }

    private static IReadOnlyList<DayNotAsUsual> Read(string text) =>
        HolidayFile.Read(Encoding.UTF8.GetBytes(text), "file", "file", From, Until).Value.Days;
}
