using System.Globalization;

namespace Juluo.Applications.Bench;

/// <summary>An applicant's input, field by field; varied, so that most pages are shown to some applicants.</summary>
internal sealed class Household(int number)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Applicant {number}");

    public TypedFields Types(FormQuestion question) =>
        question.Name switch
        {
            "name" or "signature" => One(question, Name),
            "born" => One(question, $"{1940 + number % 60}-03-14"),
            "address" => TypedFields
                .None.With("address-postcode", "94601")
                .With("address-city", "Oakland")
                .With("address-state", "CA")
                .With("address-street", $"{number} Fruitvale Avenue"),
            "county" => One(question, "alameda"),
            "phone" => One(question, $"510 555 {number:0000}"),
            "email" => One(question, $"applicant.{number}@example.org"),
            "home" => One(question, number % 7 == 0 ? "no_fixed" : "own"),
            "household_size" => One(question, $"{1 + number % 3}"),
            "others" => Rows(
                "others",
                number % 3,
                row => [("name", $"Child {row} of {number}"), ("born", "2019-05-04"), ("relation", "child"), ("applies", "yes")]
            ),
            "jobs" => Rows("jobs", 1, _ => [("who", Name), ("employer", "El Farolito"), ("paid", "weekly")]),
            "earned_income" => One(question, number % 4 == 0 ? "0" : $"{900 + number}"),
            "anyone_elderly_or_disabled" or "seasonal_farmworker" => One(question, number % 5 == 0 ? "yes" : "no"),
            "remarks" => One(question, $"Written by {number}.\nNothing of it may be lost."),
            _ => question.Kind switch
            {
                FormQuestionKind.Money or FormQuestionKind.Number => One(question, $"{number}"),
                FormQuestionKind.YesNo or FormQuestionKind.Consent => One(question, "yes"),
                FormQuestionKind.Choice => One(question, question.Choices[number % question.Choices.Count].Name),
                FormQuestionKind.File => One(question, "yes", "-later"),
                _ => TypedFields.None,
            },
        };

    /// <summary>Everything that the database must contain in the end.</summary>
    public AnswerSet Answers(FormDefinition form)
    {
        var context = new AnswerContext("en", NodaTime.LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), "USD");
        var answers = form.Pages.Aggregate(
            AnswerSet.Empty,
            (all, page) =>
                PageAnswers
                    .Read(page, all, page.Questions.Select(Types).Aggregate(TypedFields.None, (typed, one) => one.Over(typed)), context)
                    .Answers.Aggregate(all, (more, a) => more.With(a.Key, a.Value))
        );
        return new FormPath(form, HeldSubmission.WithDocuments(answers, form, [])).Answers;
    }

    private static TypedFields One(FormQuestion question, string value, string part = "") =>
        TypedFields.None.With(question.Name + part, value);

    private static TypedFields Rows(string table, int rows, Func<int, IEnumerable<(string Column, string Value)>> row) =>
        Enumerable
            .Range(0, rows)
            .SelectMany(r => row(r).Select(c => (Field: $"{table}-{r}-{c.Column}", c.Value)))
            .Aggregate(TypedFields.None.With($"{table}-rows", $"{Math.Max(1, rows)}"), (all, c) => all.With(c.Field, c.Value));
}
