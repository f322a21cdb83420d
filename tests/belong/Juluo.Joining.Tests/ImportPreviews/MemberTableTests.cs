using System.Net;

namespace Juluo.Joining.Tests;

public sealed class MemberTableTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Table =
        "\uFEFFid;name;email;joined_on;roles;offers\r\nA1;\"陳；一\";one@list.example;2025-01-05;member|mentor;排版|印刷\r\nA2;李二;two@list.example;;;\r\n";

    [Fact]
    public async Task A_table_is_looked_at_written_once_and_changes_nothing_the_second_time()
    {
        using var chief = await site.Chief();
        var sheet = (await chief.Post("/people/import", "/people/imports", ("text", Table))).Headers.Location!.ToString();
        (await chief.Text(sheet)).ShouldContain("李二");
        (await site.Database.Ask<long>("select count(*) from people.person where email like '%@list.example'")).ShouldBe(
            0,
            "a dry run writes nothing"
        );
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await site.Database.Ask<string>(
                "select string_agg(name, ' ' order by name) from people.person where email like '%@list.example'"
            )
        ).ShouldBe("李二 陳；一");

        var again = (await chief.Post("/people/import", "/people/imports", ("text", Table))).Headers.Location!.ToString();
        (await chief.Post(again, again + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it says nothing new");
        var changed = (
            await chief.Post("/people/import", "/people/imports", ("text", Table.Replace("李二", "李貳")))
        ).Headers.Location!.ToString();
        (await chief.Post(changed, changed + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await site.Database.Ask<string>(
                "select string_agg(name, ' ' order by name) from people.person where email like '%@list.example'"
            )
        ).ShouldBe("李貳 陳；一");
    }

    [Fact]
    public async Task Wrong_rows_are_told_by_their_numbers_and_nothing_is_written()
    {
        using var chief = await site.Chief();
        var sheet = (
            await chief.Post(
                "/people/import",
                "/people/imports",
                ("text", "name,email,joined_on,roles\n好,good@list2.example,2025-01-05,member\n,no name,yesterday,king")
            )
        ).Headers.Location!.ToString();
        var page = await chief.Text(sheet);
        foreach (var word in new[] { "第 3 列", "yesterday", "king" })
            page.ShouldContain(word);
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.Database.Ask<long>("select count(*) from people.person where email = 'good@list2.example'")).ShouldBe(0);
    }

    [Fact] // before: the preview named the person alone, and all but number, name and address was passed over without a word
    public async Task Of_a_person_who_is_here_the_preview_says_what_changes_and_what_stays_and_why()
    {
        using var chief = await site.Chief();
        var first = await Sheet(chief, "id,name,email,joined_on,needs\nK1,甘一,kan@list4.example,2025-01-05,找攝影師");
        (await chief.Post(first, first + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var sheet = await Sheet(
            chief,
            "id,name,email,language,trade,roles,joined_on,needs,offers\nK1,甘壹,gan@list4.example,en,木工,mentor,2024-01-05,找木匠,教攝影"
        );
        var page = await chief.Text(sheet);
        foreach (
            var said in (string[])
                [
                    "姓名：甘一 → 甘壹",
                    "電子郵件：kan@list4.example → gan@list4.example",
                    "業別：新增「木工」",
                    "專長：新增「教攝影」",
                    "需求：維持「找攝影師」，名單上是「找木匠」。這是成員自己寫的內容。",
                    "語言：維持「zh-Hant」，名單上是「en」。這由成員自己選擇。",
                    "角色：維持「member」，名單上是「mentor」。",
                    "加入日：維持「2025-01-05」，名單上是「2024-01-05」。名單不會更動角色",
                ]
        )
            page.ShouldContain(said);
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Text("/people/import")).ShouldContain("名單上有 4 項資料沒有匯入");
        const string Now =
            "select concat_ws(' ', p.name, p.email, t.name_zh, p.joined_on, (select string_agg(w.text, '+' order by w.text) from people.want w where w.person_id = p.id)) "
            + "from people.person p left join people.trade t on t.id = p.trade_id where p.email like '%@list4.example'";
        (await site.Database.Ask<string>(Now)).ShouldBe("甘壹 gan@list4.example 木工 2025-01-05 找攝影師+教攝影");

        var again = await Sheet(chief, "id,name,trade,offers\nK1,甘壹,木工,教攝影");
        (await chief.Text(again)).ShouldContain("另外 1 列和現在一樣");
        var other = await Sheet(chief, "id,name,trade,offers\nK1,甘壹,鐵工,教木工");
        (await chief.Text(other)).ShouldContain("業別：維持「木工」，名單上是「鐵工」。這是成員自己寫的內容。");
        (await chief.Post(other, other + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "nothing would change");

        var import = await site.Database.Ask<Guid>(
            "select id from delivery.past_import where kind = 'people.import' order by at desc, id desc limit 1"
        );
        await chief.Post($"/past-imports/{import}", $"/past-imports/{import}/undoing");
        (await site.Database.Ask<string>(Now)).ShouldBe("甘一 kan@list4.example 2025-01-05 找攝影師");
    }

    [Fact] // before: two people with one address
    public async Task One_address_with_two_numbers_is_a_row_to_correct()
    {
        MemberTable
            .Read("id,name,email\nA,Ann,ann@x.example\n,Ann,ANN@x.example\n", new(2026, 11, 19))
            .Wrong.Select(w => (w.Row, w.Error))
            .ShouldBe([(3, new MemberTableErrors.Twice(2))]);

        using var chief = await site.Chief();
        var one = await Sheet(chief, "id,name,email\nT8,湯八,t8@list5.example\nT9,湯八,T8@list5.example");
        (await chief.Text(one)).ShouldContain("第 2 列也是 T8@list5.example，但編號不同");
        (await chief.Post(one, one + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var first = await Sheet(chief, "id,name,email\nT1,湯一,t1@list5.example\nT2,湯二,t2@list5.example");
        await chief.Post(first, first + "/writing");
        var sheet = await Sheet(chief, "id,name,email\nT1,湯一,t2@list5.example");
        (await chief.Text(sheet)).ShouldContain("編號 T1 是湯一的，信箱 t2@list5.example 卻是湯二的");
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var twice = await Sheet(chief, "id,name,email\nT1,湯一,\nT3,湯一,t1@list5.example");
        (await chief.Text(twice)).ShouldContain("這一列和第 2 列是同一個人");

        await site.Database.Do(
            "update people.person set email = 'home@list5.example' where email in ('t1@list5.example', 't2@list5.example')"
        );
        var home = await Sheet(chief, "id,name,email\nT1,湯一,home@list5.example\nT2,湯二,home@list5.example");
        (await chief.Text(home)).ShouldContain("另外 2 列和現在一樣", customMessage: "people who are here may share an address");
    }

    [Fact] // before: German became the first language of the community without a word
    public async Task A_language_that_is_not_here_is_named_with_the_one_that_is_used()
    {
        using var chief = await site.Chief();
        var sheet = await Sheet(chief, "name,email,language\n狄一,de@list6.example,de\n狄二,en@list6.example,English");
        var page = await chief.Text(sheet);
        page.ShouldContain("第 2 列");
        page.ShouldContain("Juluo 不支援「de」，會改用中文。");
        page.ShouldNotContain("「English」");
        var invited = (
            await chief.Post(
                "/invitations",
                "/invitations/sheets",
                ("text", "email,language\na@list6.example,de\nb@list6.example,zh\nB@list6.example,zh"),
                ("language", "en"),
                ("role", "member")
            )
        ).Headers.Location!.ToString();
        page = await chief.Text(invited);
        page.ShouldContain("Juluo 不支援「de」，會改用English。");
        page.ShouldContain("B@list6.example 和第 3 列相同");
    }

    private static async Task<string> Sheet(Surfer chief, string table) =>
        (await chief.Post("/people/import", "/people/imports", ("text", table))).Headers.Location!.ToString();

    [Fact]
    public async Task What_is_exported_starts_no_formula_and_can_be_imported_again()
    {
        using var chief = await site.Chief();
        var sheet = (
            await chief.Post(
                "/people/import",
                "/people/imports",
                ("text", "id,name,email\nF1,\"=HYPERLINK(\"\"http://x\"\")\",formula@list3.example")
            )
        ).Headers.Location!.ToString();
        await chief.Post(sheet, sheet + "/writing");
        var csv = await (await chief.Get("/people/export")).Content.ReadAsStringAsync();
        csv.ShouldContain("\"'=HYPERLINK");
        var back = (await chief.Post("/people/import", "/people/imports", ("text", csv))).Headers.Location!.ToString();
        (await chief.Text(back)).ShouldNotContain("'=HYPERLINK", customMessage: "the apostrophe is taken off again");
        (await site.Database.Ask<long>("select count(*) from postgres.audit where action = 'joining.export'")).ShouldBeGreaterThan(0);
    }

    /// <summary>The first lines of other programs' exports, with one of our people below them.</summary>
    [Theory] // seen to fail with the headings of e698fe8, else columns by position: a person called “ming@x.example”, or without an address
    [InlineData("Full Name,Email Address", "王小明,ming@x.example")]
    [InlineData("姓名,電子郵件", "王小明,ming@x.example")]
    [InlineData(
        "First Name,Middle Name,Last Name,Nickname,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
        "小明,,王,,柳浪,,,* myContacts,* Work,ming@x.example,0912"
    )] // Google Contacts
    [InlineData("Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value", "王小明,小明,王,* ,ming@x.example")] // Google, before 2024
    [InlineData("First Name,Middle Name,Last Name,Title,Company,E-mail Address,E-mail Type", "小明,,王,,柳浪,ming@x.example,SMTP")] // Outlook
    [InlineData("username,email,status,billing-active,userid,fullname,displayname", "ming,ming@x.example,Member,1,U01,王小明,小明")] // Slack
    [InlineData("Id,Full name,Email,Registration date,Tariff", "17,王小明,ming@x.example,2025/3/1,Flex")] // Nexudus
    [InlineData("id,name,email,company,phone,plan", "a1,王小明,ming@x.example,柳浪,0912,Flex")] // Cobot
    public void What_other_programs_export_is_read_by_its_headings(string heading, string row)
    {
        var read = MemberTable.Read($"{heading}\r\n{row}\r\n", new(2026, 11, 19));
        read.Wrong.ShouldBeEmpty();
        var person = read.Good.Single().Person;
        (person.Name, person.Email).ShouldBe(("王小明", "ming@x.example"));
        foreach (var passed in new[] { "Company", "company", "Organization Name", "phone", "Tariff" })
            read.PassedOver.Contains(passed).ShouldBe(heading.Split(',').Contains(passed), passed);
    }

    [Theory]
    [InlineData("Vollname,Anschrift\nMing,ming@x.example", typeof(CsvErrors.NoHeading))]
    [InlineData("Ming,ming@x.example", typeof(CsvErrors.NoHeading))]
    [InlineData("email\nming@x.example", typeof(CsvErrors.NoColumn))]
    [InlineData("name,Anschrift\nMing,ming@x.example", typeof(CsvErrors.AddressColumn))]
    public void A_heading_never_becomes_a_person(string table, Type why)
    {
        var read = MemberTable.Read(table, new(2026, 11, 19));
        read.Good.ShouldBeEmpty();
        read.Wrong.Single().Error.ShouldBeOfType(why);
    }

    [Theory] // seen to fail with the bare reasons: “Row 2 Fill this in.”
    [InlineData("name,email\n,ming@x.example", "name")]
    [InlineData("name,roles\nMing,emperor", "roles")]
    [InlineData("name,joined_on\nMing,1800-01-01", "joined_on")]
    public void What_is_wrong_names_its_column(string table, string column)
    {
        var error = MemberTable.Read(table, new(2026, 11, 19)).Wrong.Single().Error;
        (error is CsvErrors.BadCell cell ? cell.Column : ((CsvErrors.EmptyCell)error).Column).ShouldBe(column);
    }

    [Fact] // seen to fail without commas between roles, and with e698fe8's patterns of a day: no one was read
    public void Roles_may_have_commas_between_them_and_days_be_of_the_republic()
    {
        var person = MemberTable
            .Read("name,roles,joined_on,needs\nAnn,\"member, mentor\",114/3/1,\"a lathe, old\"\n", new(2026, 11, 19))
            .Good.Single()
            .Person;
        person.Roles.ShouldBe([Role.Member, Role.Mentor]);
        person.JoinedOn.ShouldBe(new(2025, 3, 1));
        person.Needs.Count.ShouldBe(1);
    }

    [Fact]
    public void A_need_that_was_said_in_both_languages_goes_out_and_comes_in_as_both()
    {
        var cell = MemberTable.Cell([
            new(new(Guid.CreateVersion7()), "想要一張海報", [], default) { Translation = "A poster" },
            new(new(Guid.CreateVersion7()), "A lathe", [], default),
        ]);
        cell.ShouldBe("想要一張海報 // A poster|A lathe");
        var needs = MemberTable.Read($"name,needs\nAnn,{cell}\n", new(2026, 11, 19)).Good.Single().Person.Needs;
        needs.Select(n => (n.Text, n.Translation)).ShouldBe([("想要一張海報", "A poster"), ("A lathe", null)]);
        MemberTable
            .Read($"name,needs\nAnn,A poster // {new string('海', 201)}\n", new(2026, 11, 19))
            .Wrong.Single()
            .Error.ShouldBeOfType<CsvErrors.BadCell>()
            .Column.ShouldBe("needs");
    }

    [Fact] // seen to fail before there were brackets: the terms stood in the sentence
    public void Terms_and_a_last_day_go_out_and_come_in_again_and_other_brackets_are_words()
    {
        var day = new NodaTime.LocalDate(2026, 12, 24);
        var said = new PostingCard[]
        {
            new(new(Guid.CreateVersion7()), "借縫紉機", [], default) { Terms = PostingTerms.Gift, ClosesOn = day },
            new(new(Guid.CreateVersion7()), "A logo", [], default) { Terms = PostingTerms.Paid, Translation = "一個標誌" },
            new(new(Guid.CreateVersion7()), "A hand [any]", [], default) { ClosesOn = day },
        };
        var read = MemberTable.Read($"name,needs\nAnn,\"{MemberTable.Cell(said)}\"\n", new(2026, 11, 19)).Good.Single().Person.Needs;
        read.Select(n => (n.Text, n.Translation, n.Terms, n.ClosesOn))
            .ShouldBe(said.Select(w => (w.Text, w.Translation, w.Terms, w.ClosesOn)));
        var words = MemberTable.Read("name,needs\nAnn,A poster [2026-13-45]\n", new(2026, 11, 19)).Good.Single().Person.Needs.Single();
        (words.Text, words.ClosesOn).ShouldBe(("A poster [2026-13-45]", null));
    }

    [Fact] // seen to fail: each was split at its comma
    public void A_sentence_with_a_comma_of_its_own_stays_one()
    {
        foreach (
            var said in (string[][])
                [
                    ["找木工、油漆師傅"],
                    ["Paint; brushes", "找木工、油漆師傅"],
                ]
        )
        {
            var cell = MemberTable.Cell(said.Select(s => new PostingCard(new(Guid.CreateVersion7()), s, [], default)));
            var read = MemberTable.Read($"name,needs\nAnn,{cell}\n", new(2026, 11, 19)).Good.Single().Person.Needs;
            read.Select(n => n.Text).ShouldBe(said);
        }

        MemberTable.Read("name,needs\nAnn,木工、油漆\n", new(2026, 11, 19)).Good.Single().Person.Needs.Count.ShouldBe(2, "people list so");
    }

    [Fact]
    public async Task The_first_look_says_which_columns_stay_behind()
    {
        using var chief = await site.Chief();
        var sheet = (
            await chief.Post("/people/import", "/people/imports", ("text", "name,Phone,Plan\nAnn,0912,Flex"))
        ).Headers.Location!.ToString();
        (await chief.Text(sheet)).ShouldContain("有 2 個欄位名稱無法辨識，不會匯入：Phone、Plan。");
    }
}
