using Juluo.Rules;
using NodaTime;

namespace Juluo.Services.Tests;

public sealed class FigureCheckTests
{
    private static readonly string First = ShippedRules.FigureTexts("calfresh").Single().Text;
    private static readonly string Next = Moved(First, 1);
    private static readonly string AfterNext = Moved(First, 2);

    [Fact]
    public void Next_years_figures_fit_and_move_the_reminder()
    {
        FigureCheck.Of(Service(), Next, []).Wrong.ShouldBeEmpty();
        var with = Service(Next);
        with.RuleSet()!.Figures.Length.ShouldBe(2);
        CheckRules.Of([Service()], new(2026, 11, 29)).Single().Say.ShouldBe("check.rules.over");
        CheckRules.Of([with], new(2026, 11, 29)).Single().Say.ShouldBe("check.rules.good");
        CheckRules.Of([with], new(2027, 8, 1)).Single().Say.ShouldBe("check.rules.ending");
        RulesLife.On(with.RuleSet()!, new(2026, 11, 29)).Last.ShouldBe(new LocalDate(2027, 9, 30));
    }

    [Fact] // before: “Update Juluo”, which has no newer figures for uploaded rules
    public void Rules_of_ones_own_that_end_are_to_be_changed()
    {
        var own = Service() with { Rules = "child-amount", RulesText = Own() };
        var last = own.RuleSet()!.Period.Until;
        var day = LocalDate.FromDateOnly(last.AddDays(-10));
        CheckRules.Of([own], day).Single().Say.ShouldBe("check.rules.ending.own");
        CheckRules.Of([own], day.PlusDays(20)).Single().Say.ShouldBe("check.rules.over.own");
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_line()
    {
        var line = Next.Split('\n').ToList().FindIndex(l => l.Contains("shelter_cap")) + 1;
        FigureCheck
            .Of(Service(), Next.Replace("value: 744", "value: 7,44"), [])
            .Wrong.ShouldContain(e => e is FigureErrors.WrongFigures && ((FigureErrors.WrongFigures)e).Line == line);
        FigureCheck.Of(Service(), "figures: [", []).Wrong.Single().ShouldBeOfType<FigureErrors.WrongFigures>().Line.ShouldBe(1);
        FigureCheck
            .Of(Service(), AfterNext, [])
            .Wrong.Single()
            .ShouldBeOfType<FigureErrors.WrongFigures>()
            .What.En.ShouldContain("2026-10-01");
        FigureCheck
            .Of(Service(), Next.Replace("figures: calfresh", "figures: eitc"), [])
            .Wrong.Single()
            .ShouldBeOfType<FigureErrors.FiguresOfOthers>();
        FigureCheck
            .Of(Service(Next), Next.Replace("from: 2026-10-01", "from: 2026-11-01"), [Next])
            .Wrong.Single()
            .ShouldBe(new FigureErrors.FiguresOverlap(new(2026, 10, 1)));
        FigureCheck
            .Of(
                Service() with
                {
                    Rules = "child-amount",
                    RulesText = Own(),
                },
                Next.Replace("figures: calfresh", "figures: child-amount"),
                []
            )
            .Wrong.Single()
            .ShouldBeOfType<FigureErrors.NoYearlyFigures>();
        FigureCheck.Of(Service() with { Rules = null }, Next, []).Wrong.Single().ShouldBeOfType<FigureErrors.NoYearlyFigures>();
    }

    [Theory] // before: “A figure has no 744”, or a table with nothing between 5 and 183
    [InlineData("value: 744", "value: 1,744", "1744")]
    [InlineData("5: 1183", "5: 1,183", "1183")]
    [InlineData("value: 744", "value: \"1,744\"", "1744")]
    [InlineData("value: 744", "value: 7,44", "7.44")]
    public void A_number_with_a_comma_is_named_with_what_to_write_instead(string right, string typed, string instead) =>
        FigureCheck
            .Of(Service(), Next.Replace(right, typed), [])
            .Wrong.OfType<FigureErrors.WrongFigures>()
            .ShouldContain(e => e.What.En.Contains($"Write {instead}, without a comma.") && e.What.Zh.Contains($"請寫 {instead}，"));

    [Fact] // before: taken without a word
    public void A_copy_with_new_days_and_old_amounts_is_found()
    {
        CopyOf(Next, []).ShouldBe(new LocalDate(2025, 10, 1), "the figures that come with the program");
        CopyOf(Next.Replace("cite: cola", "cite: acin"), []).ShouldBe(new LocalDate(2025, 10, 1), "other documents for the same amounts");
        CopyOf(AfterNext, [Next]).ShouldBe(new LocalDate(2026, 10, 1), "the last before it");
        CopyOf(Next.Replace("1: 298", "1: 299"), []).ShouldBeNull();
        CopyOf(First, []).ShouldBeNull("the same days: it replaces them");
    }

    private static LocalDate? CopyOf(string text, IReadOnlyList<string> own) =>
        FigureCheck.CopyOf(FigureFile.Read("figures.yaml", text).Figures!, own);

    [Fact]
    public void A_file_from_the_same_day_on_replaces_the_one_before() =>
        FigureCheck.Of(Service(Next), Next.Replace("1: 298", "1: 299"), [Next]).Wrong.ShouldBeEmpty();

    [Fact]
    public void A_year_between_two_others_stays()
    {
        FigureCheck.Left(Service(Next, AfterNext), [Next, AfterNext], new(2026, 10, 1)).ShouldBe(new LocalDate(2027, 10, 1));
        FigureCheck.Left(Service(Next, AfterNext), [Next, AfterNext], new(2027, 10, 1)).ShouldBeNull();
        FigureCheck.Left(Service(Next), [Next], new(2026, 10, 1)).ShouldBeNull();
    }

    /// <summary>Uploaded rules, which contain their own figures.</summary>
    private static string Own() =>
        PreviewRules
            .Of(
                new(RuleTemplate.Children)
                {
                    Title = new("兒童津貼", "Children"),
                    Source = "Act",
                    Link = "https://law.example/act",
                    From = new(2026, 1, 1),
                    Last = new(2026, 12, 31),
                    Under = "6",
                    Paid = "100",
                },
                new(default, "here", new("這裡", "Here"), new(), "Asia/Taipei", "TWD"),
                new(2026, 1, 1),
                "en"
            )
            .Text!;

    internal static string Moved(string text, int years) =>
        text.Replace("until: 2026-10-01", $"until: {2026 + years}-10-01").Replace("from: 2025-10-01", $"from: {2025 + years}-10-01");

    private static Service Service(params IReadOnlyList<string> figures) =>
        new(new(Guid.CreateVersion7()), new("食物", "Food"), null, "calfresh", null, default, Instant.MinValue, null, null, null, figures);
}
