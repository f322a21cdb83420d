namespace Juluo.Questionnaires.Tests;

public sealed class FormPathTests
{
    private static readonly FormDefinition Form = Sheets.Of(Sheets.Help);

    [Fact]
    public void Pages_come_and_go_with_the_answers_before_them()
    {
        Pages(AnswerSet.Empty).ShouldBe(["who", "home", "moved", "kind", "yes_it_is_so"]);
        var family = AnswerSet.Empty.With("household_size", new SaidNumber(3)).With("has_income", new SaidYesNo(true));
        Pages(family).ShouldBe(["who", "home", "income", "moved", "family", "kind", "yes_it_is_so"]);
        var path = new FormPath(Form, family);
        path.After("home")!.Name.ShouldBe("income");
        path.Before("moved")!.Name.ShouldBe("income");
        path.Before("who").ShouldBeNull();
        path.After("yes_it_is_so").ShouldBeNull();
        path.FirstOpen!.Name.ShouldBe("who");
    }

    [Fact] // seen to fail where what is hidden counts
    public void What_was_answered_to_a_question_that_is_hidden_counts_for_nothing_and_comes_back()
    {
        var answers = AnswerSet
            .Empty.With("household_size", new SaidNumber(3))
            .With("has_income", new SaidYesNo(true))
            .With("income", new SaidMoney(100, "TWD"));
        new FormPath(Form, answers).Answers["income"].ShouldNotBeNull();
        new FormPath(Form, answers.With("has_income", new SaidYesNo(false))).Answers["income"].ShouldBeNull();
        new FormPath(Form, answers.With("has_income", new SaidYesNo(false)).With("has_income", new SaidYesNo(true)))
            .Answers["income"]
            .ShouldNotBeNull();
    }

    [Fact]
    public void What_is_missing_is_what_is_shown_and_required()
    {
        var path = new FormPath(Form, AnswerSet.Empty.With("household_size", new SaidNumber(1)));
        path.Missing.Select(q => q.Name).ShouldBe(["who", "has_income", "kind", "yes_it_is_so"]);
        new FormPath(Form, AnswerSet.Empty.With("yes_it_is_so", new SaidConsent(false)))
            .Missing.Select(q => q.Name)
            .ShouldContain("yes_it_is_so");
    }

    [Fact] // before: page 1 of 5, then page 2 of 7; seen to fail with MostPages as the pages that are shown
    public void Going_forward_the_number_of_pages_that_there_can_be_only_falls()
    {
        Most(AnswerSet.Empty).ShouldBe(7);
        var alone = AnswerSet.Empty.With("who", new SaidPerson("Mei", "mei@example.org", null)).With("household_size", new SaidNumber(1));
        Most(alone).ShouldBe(5);
        Most(alone.With("household_size", new SaidNumber(3))).ShouldBe(7);
        Most(alone.With("household_size", new SaidNumber(3)).With("has_income", new SaidYesNo(false))).ShouldBe(6);
        var all = alone.With("household_size", new SaidNumber(3)).With("has_income", new SaidYesNo(true));
        new FormPath(Form, all).ShouldSatisfyAllConditions(p => p.MostPages.ShouldBe(p.Pages.Count), p => p.MostPages.ShouldBe(7));

        static int Most(AnswerSet answers) => new FormPath(Form, answers).MostPages;
    }

    private static IEnumerable<string> Pages(AnswerSet answers) => new FormPath(Form, answers).Pages.Select(p => p.Name);
}
