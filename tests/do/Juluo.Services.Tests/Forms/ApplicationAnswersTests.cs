using Juluo.Rules;

namespace Juluo.Services.Tests;

public sealed class ApplicationAnswersTests
{
    [Theory]
    [InlineData("calfresh")]
    [InlineData("startup-grant")]
    public void What_a_check_filled_in_comes_back_as_it_was_answered(string name)
    {
        var (rules, form) = (ShippedRules.Find(name)!, ShippedForms.Find(ShippedForms.For(name))!);
        foreach (var one in rules.Cases)
        {
            var filled = CheckPrefill.Of(form, rules, one.Answers);
            var read = ApplicationAnswers.Of(rules, form, filled);
            foreach (var question in rules.Questions.Where(q => read.To(q.Name) is not null))
                read.To(question.Name).ShouldBe(one.Answers.To(question.Name), $"{one.Name}: {question.Name}");
            filled.Count(f => read.To(f.Key) is null && !IsMoot(rules.Question(f.Key)!, one.Answers)).ShouldBe(0, one.Name);
        }
    }

    [Fact]
    public void A_table_that_is_named_as_a_list_is_that_list()
    {
        var rules = Read(
            """
            children:
              type: list
              least: 0
              most: 2
              ask: {en: Which children?}
              each:
                age: {type: whole, unit: years, least: 0, most: 30, ask: {en: How old?}}
                schooled: {type: yes-no, ask: {en: In school?}}
            """,
            "any(children where schooled)"
        );
        var form = Form(
            "- question: children\n    type: table\n    label: C\n    columns:\n      - {question: age, type: number, label: A}"
        );
        var read = ApplicationAnswers.Of(rules, form, Rows(7, 44));
        read.Rows("children").ShouldBe(2);
        read.To("children", 0, "age").ShouldBe(Value.Of((Exact)7));
        read.To("children", 0, "schooled").ShouldBeNull();
        read.To("children", 1, "age").ShouldBeNull(); // above the maximum age of the rules
        ApplicationAnswers.Of(rules, form, Rows(1, 2, 3)).Rows("children").ShouldBeNull();
        return;

        static AnswerSet Rows(params int[] ages) =>
            AnswerSet.Empty.With(
                "children",
                new SaidRows([.. ages.Select(a => new Dictionary<string, AnswerValue> { ["age"] = new SaidNumber(a) })])
            );
    }

    [Fact]
    public void What_the_rules_would_not_take_is_left_open()
    {
        var rules = Read(
            """
            rent: {type: money, unit: TWD, least: 0, most: 1000, step: 1, ask: {en: Rent?}}
            people: {type: whole, unit: people, least: 1, most: 9, ask: {en: People?}}
            home: {type: choice, options: {own: {en: Own}, rented: {en: Rented}}, ask: {en: Home?}}
            """,
            "rent > 0"
        );
        var form = Form(
            "- {question: rent, type: money, label: R}\n  - {question: people, type: number, label: P}\n  - {question: home, label: H}"
        );
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("rent", new SaidMoney(700, "USD"))).To("rent").ShouldBeNull();
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("rent", new SaidMoney(999_900, "TWD"))).To("rent").ShouldBeNull();
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("people", new SaidNumber(2.5m))).To("people").ShouldBeNull();
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("people", new SaidNumber(12))).To("people").ShouldBeNull();
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("home", new SaidChoice("tent"))).To("home").ShouldBeNull();
        ApplicationAnswers.Of(rules, form, AnswerSet.Empty.With("home", new SaidText("own"))).To("home").ShouldBeNull();
    }

    private static FormDefinition Form(string questions)
    {
        var form = FormsFacade.Read($"languages: [en]\ntitle: T\npages:\n  {questions}");
        form.Errors.ShouldBeEmpty();
        return form.Value;
    }

    private static RuleSet Read(string questions, string formula)
    {
        var read = RuleFile.Read(
            "own.yaml",
            $$$"""
            name: own
            title: {en: Own}
            languages: [en]
            from: 2026-01-01
            until: 2027-01-01
            decides: eligible
            sources:
              act: {name: Act, title: Act, link: "https://example.org/act", retrieved: 2026-11-20}
            questions:
              {{{questions.Replace("\n", "\n  ", StringComparison.Ordinal)}}}
            rules:
              eligible: {title: {en: it is so}, cite: act §1, says: {yes: {en: Yes.}, no: {en: No.}}, formula: "{{{formula}}}"}
            """
        );
        read.Faults.ShouldBeEmpty();
        return read.Set!;
    }

    private static bool IsMoot(Question question, Answers answers) =>
        question.Presupposes.Any(p => answers.To(p.Question.Name) is { } said ? p.Holds(said) == false : IsMoot(p.Question, answers));
}
