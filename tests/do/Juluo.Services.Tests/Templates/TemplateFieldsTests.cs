using Juluo.Rules;
using NodaTime;

namespace Juluo.Services.Tests;

public sealed class TemplateFieldsTests
{
    private static readonly LocalDate Today = new(2026, 11, 29);

    private static readonly Community Here = new(default, "here", new("這裡", "Here"), new(), "Asia/Taipei", "TWD");

    private static readonly TemplateFields Limit = new(
        RuleTemplate.Income,
        Title: new("食物補助"),
        Source: "社會救助法",
        Link: "https://law.example/act",
        From: new(2026, 1, 1),
        Last: new(2026, 12, 31),
        Limit1: "15,000",
        Limit2: "24000",
        EachMore: "6000",
        Paid: "2,500"
    );

    private static readonly TemplateFields Children = Limit with { Template = RuleTemplate.Children, Under = "6", EachChild = true };

    private static readonly TemplateFields Rent = Limit with
    {
        Template = RuleTemplate.Rent,
        OwnPercent = "30 %",
        PaidPercent = "80",
        Highest = "5000",
    };

    [Fact]
    public void The_preview_says_what_the_rules_do_for_three_households()
    {
        var shown = PreviewRules.Of(Limit, Here, Today, "en");
        shown.Wrong.ShouldBeEmpty();
        shown.Examples.Select(e => e.Yes).ShouldBe([true, false, true]);
        shown
            .Examples[0]
            .Says.ShouldBe(
                "The household can have NT$2,500 a month: the income of NT$15,000 is within NT$15,000, the limit for a household of 1."
            );
        shown.Examples[1].Says.ShouldBe("The income of NT$24,001 is above NT$24,000, the limit for a household of 2.");
        shown.Examples[2].Answers.Select(a => a.Said).ShouldBe(["3", "NT$30,000"]);
        PreviewRules
            .Of(Children, Here, Today, Languages.Chinese)
            .Examples[2]
            .Says.ShouldBe("這戶人可以領每月 7,500 元。未滿 6 歲的小孩有 3 個。");
        PreviewRules.Of(Rent, Here, Today, "en").Examples.Select(e => e.Yes).ShouldBe([false, true, true]);
    }

    [Fact]
    public void What_is_saved_is_an_ordinary_file_of_rules_until_the_day_after_the_last()
    {
        foreach (var fields in (TemplateFields[])[Limit, Children, Rent])
        {
            var text = PreviewRules.Of(fields, Here, Today, "en").Text;
            new ServiceForm(new("食物", "Food"), null, null, text).Check().Wrong.ShouldBeEmpty();
            RuleFile.Read("x", text!).Set!.Period.Until.ShouldBe(new(2027, 1, 1));
        }
    }

    [Theory] // before: in both
    [InlineData(Languages.English, "languages: [en]")]
    [InlineData(Languages.Chinese, "languages: [zh-Hant]")]
    public void Rules_are_written_in_the_language_of_a_community_that_has_one(string language, string said)
    {
        var here = Here with { Language = language, Languages = Languages.Of([language]) };
        foreach (var fields in (TemplateFields[])[Limit, Children, Rent])
        {
            var own = fields with { Title = here.Written("Grant"), Source = "Act" };
            var shown = PreviewRules.Of(own, here, Today, language);
            shown.Wrong.ShouldBeEmpty();
            shown.Text!.ShouldContain(said);
            shown.Text!.Any(c => c is >= '\u3400' and <= '\u9fff').ShouldBe(language == Languages.Chinese);
            PreviewRules.Of(own with { TitleEs = "Ayuda" }, here, Today, language).Text!.ShouldContain($"languages: [{language}, es]");
        }
    }

    [Fact]
    public void An_empty_form_is_not_wrong_and_begins_with_this_year()
    {
        foreach (var template in Enum.GetValues<RuleTemplate>())
        {
            var shown = PreviewRules.Of(new(template), Here, Today, "en");
            shown.Wrong.ShouldBeEmpty();
            shown.Text.ShouldBeNull();
            shown.Asked.From.ShouldBe(new LocalDate(2026, 1, 1));
            shown.Asked.Currency.ShouldBe("TWD");
        }
    }

    public static TheoryData<TemplateFields, string> Wrong =>
        new()
        {
            { Limit with { Title = null }, "title.zh" },
            { Limit with { Title = new(null, new('x', 121)) }, "title.en" },
            { Limit with { Source = null }, "source" },
            { Limit with { Link = "javascript:alert(1)" }, "link" },
            { Limit with { Link = "law" }, "link" },
            { Limit with { From = null }, "from" },
            { Limit with { Last = null }, "last" },
            { Limit with { Last = new(2025, 12, 31) }, "last" },
            { Limit with { Last = new(9999, 12, 31) }, "last" },
            { Limit with { From = new(1, 1, 1) }, "last" },
            { Limit with { Currency = "NT$" }, "currency" },
            { Limit with { Limit1 = null, Limit2 = null }, "limit1" },
            { Limit with { Limit1 = null }, "limit1" },
            { Limit with { Limit4 = "1" }, "limit3" },
            { Limit with { Limit2 = "many" }, "limit2" },
            { Limit with { Limit2 = "-1" }, "limit2" },
            { Limit with { Limit2 = "1000000000" }, "limit2" },
            { Limit with { EachMore = "x" }, "eachMore" },
            { Limit with { Paid = "0" }, "paid" },
            { Children with { Under = "0" }, "under" },
            { Children with { Under = "31" }, "under" },
            { Children with { Under = null }, "under" },
            { Children with { Paid = null }, "paid" },
            { Rent with { OwnPercent = "101" }, "ownPercent" },
            { Rent with { OwnPercent = null }, "ownPercent" },
            { Rent with { PaidPercent = "0" }, "paidPercent" },
            { Rent with { Highest = "" }, "highest" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_at_its_field(TemplateFields fields, string field)
    {
        var shown = PreviewRules.Of(fields, Here, Today, "en");
        shown.Text.ShouldBeNull();
        shown.Wrong.ShouldContain(e => e.Field == field);
    }
}
