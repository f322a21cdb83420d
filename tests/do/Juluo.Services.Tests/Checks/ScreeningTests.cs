using Juluo.Rules;

namespace Juluo.Services.Tests;

public sealed class ScreeningTests
{
    private static readonly RuleSet Rules = ShippedRules.Find("calfresh")!;
    private static readonly DateOnly Day = new(2026, 1, 15);

    [Fact]
    public void A_check_asks_until_the_decision_and_the_amount_are_known()
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["household_size"] = "3",
            ["earned_income"] = "1900",
            ["home"] = "own",
            ["rent"] = "1400",
            ["anyone_elderly_or_disabled"] = "no",
            ["heating_or_cooling"] = "yes",
        };
        var check = Screening.New;
        var asked = 0;
        while (CheckAim.About(Rules, check.Answers(Rules), Day) is { } about)
        {
            var place = NextQuestion.Find(Rules, about, check.Answers(Rules), Day)!.Value;
            check = check.With(Screening.Name(place), typed.GetValueOrDefault(place.Question!, "0"));
            (++asked).ShouldBeLessThanOrEqualTo(12);
        }

        var evaluation = new Juluo.Rules.Evaluation(Rules, check.Answers(Rules), Day);
        evaluation.Decision.IsYes.ShouldBeTrue();
        evaluation.Result("allotment").IsKnown.ShouldBeTrue();
    }

    [Fact]
    public void Who_earns_too_much_is_not_asked_about_the_rent()
    {
        var check = Screening
            .New.With("household_size", "1")
            .With("earned_income", "5000")
            .With("child_support_paid", "0")
            .With("anyone_elderly_or_disabled", "no");
        CheckAim.About(Rules, check.Answers(Rules), Day).ShouldBeNull();
    }

    [Theory] // a woman with a home was asked what she pays for places to stay, before anything was known of her home
    [InlineData("own", "rent", "homeless_shelter_costs")]
    [InlineData("no_fixed", "homeless_shelter_costs", "rent")]
    public void What_a_place_to_stay_costs_is_asked_after_where_one_lives_and_of_those_without_a_home(
        string home,
        string asked,
        string never
    )
    {
        var check = Screening.New;
        var order = new List<string>();
        while (
            CheckAim.About(Rules, check.Answers(Rules), Day) is { } about
            && NextQuestion.Find(Rules, about, check.Answers(Rules), Day) is { } place
        )
        {
            order.Add(place.Question!);
            check = check.With(
                place.Question!,
                place.Question == "home" ? home
                    : Rules.Question(place.Question!)!.Type.Kind == Kind.YesNo ? "no"
                    : place.Question == "household_size" ? "2"
                    : place.Question == "earned_income" ? "2000"
                    : "0"
            );
        }

        order.IndexOf(asked).ShouldBeGreaterThan(order.IndexOf("home"));
        order.ShouldNotContain(never);
        order.Count.ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public void An_answer_counts_no_more_once_what_it_presupposes_was_changed()
    {
        var check = Screening.New.With("home", "no_fixed").With("homeless_shelter_costs", "250").With("home", "own");
        check.Answers(Rules).To("homeless_shelter_costs").ShouldBeNull();
        check.Counted(Rules).Select(a => a.Place).ShouldBe(["home"]);
        check
            .With("home", "no_fixed")
            .Answers(Rules)
            .To("homeless_shelter_costs")
            .ShouldNotBeNull("it comes back with what it presupposes");
    }

    [Fact]
    public void An_answer_that_the_rules_no_longer_know_is_left_out()
    {
        var check = Screening.New.With("gone", "1").With("household_size", "many").With("members/99/age", "5").With("earned_income", "10");
        var answers = check.Answers(Rules);
        answers.To("household_size").ShouldBeNull();
        answers.To("earned_income").ShouldNotBeNull();
    }

    [Fact]
    public void Taking_back_the_size_of_a_list_takes_back_its_rows()
    {
        var check = Screening.New.With("members", "2").With("members/0/age", "30").With("household_size", "2");
        check.Without("members").Given.Select(a => a.Place).ShouldBe(["household_size"]);
    }

    [Fact]
    public void An_answer_that_is_changed_keeps_its_place()
    {
        var check = Screening.New.With("household_size", "1").With("earned_income", "10").With("household_size", "2");
        check.Given.Select(a => (a.Place, a.Text)).ShouldBe([("household_size", "2"), ("earned_income", "10")]);
    }

    [Fact]
    public void After_the_last_day_of_the_rules_a_check_reckons_for_that_day_and_says_so()
    {
        CheckAim.Day(Rules, new NodaTime.LocalDate(2026, 11, 26)).ShouldBe((new DateOnly(2026, 9, 30), true));
        CheckAim.Day(Rules, new NodaTime.LocalDate(2026, 3, 1)).ShouldBe((new DateOnly(2026, 3, 1), false));
    }
}
