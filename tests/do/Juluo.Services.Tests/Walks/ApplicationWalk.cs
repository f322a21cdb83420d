using Juluo.Rules;
using NodaTime;

namespace Juluo.Services.Tests;

/// <summary>A household's way from the first question of the check to the complete application, with its counts and its duration.</summary>
internal sealed record ApplicationWalk(int Questions, int Pages, double CheckSeconds, double FormSeconds, AnswerSet Answers)
{
    public double Minutes => (CheckSeconds + FormSeconds) / 60;

    public static ApplicationWalk Of(RuleSet rules, FormDefinition form, Applicant applicant, Pace pace)
    {
        var (check, asked, checking) = Check(rules, applicant, pace);
        var filling = new Effort(pace);
        filling.Loads();
        filling.Reads(form.Title, form.Intro);
        var prefill = CheckPrefill.Of(form, rules, check.Answers(rules));
        var context = new AnswerContext("en", LocalDate.FromDateOnly(applicant.Day), "USD");
        var answers = prefill;
        var pages = 0;
        for (var page = new FormPath(form, answers).Pages[0]; page is not null; page = new FormPath(form, answers).After(page.Name))
        {
            pages++;
            filling.Loads();
            filling.Reads(page.Title, page.Text);
            var typed = TypedFields.None;
            foreach (var question in page.Questions)
            {
                filling.Reads([question.Label, question.Hint, question.Statement, .. question.Choices.Select(c => c.Label)]);
                var filled = AnswerTyping.Of(question, answers[question.Name]);
                var said = filled.All.Count > 0 ? filled : Typed(applicant, question, context);
                if (filled.All.Count == 0)
                    Answered(filling, question, said);
                typed = said.Over(typed);
            }

            var read = PageAnswers.Read(form.Page(page.Name)!, answers, typed, context);
            read.Wrong.ShouldBeEmpty(page.Name);
            answers = read.Answers.Aggregate(answers, (all, a) => all.With(a.Key, a.Value));
        }

        filling.LooksThrough();
        var path = new FormPath(form, answers);
        path.Missing.ShouldBeEmpty();
        return new(asked, pages + 1, checking.Seconds, filling.Seconds, path.Answers);
    }

    private static (Screening Check, int Asked, Effort Effort) Check(RuleSet rules, Applicant applicant, Pace pace)
    {
        var (check, asked, effort) = (Screening.New, 0, new Effort(pace));
        while (CheckAim.About(rules, check.Answers(rules), applicant.Day) is { } about)
        {
            var question = rules.Question(NextQuestion.Find(rules, about, check.Answers(rules), applicant.Day)!.Value.Question!)!;
            var said = applicant.Says(question);
            effort.Loads();
            effort.Reads(
                string.Join(
                    ' ',
                    [
                        question.Ask.In("en"),
                        question.Hint.IsEmpty ? "" : question.Hint.In("en"),
                        .. question.OptionTexts.Select(o => o.In("en")),
                    ]
                )
            );
            if (question.Type.Kind == Kind.Number)
            {
                if (said != "0" && question.Type.Unit?.Currency is not null)
                    effort.Remembers();
                effort.Types(said);
            }
            else
            {
                effort.Chooses();
            }

            check = check.With(question.Name, said);
            asked++;
        }

        // the result, with its reasons folded
        effort.Loads();
        effort.Reads("You can probably have CalFresh. You would get this much a month, and this much in the first month. Apply now.");
        effort.Chooses();
        return (check, asked, effort);
    }

    // An ambiguous date is asked again: here it is answered at once, with the seconds of a choice.
    private static TypedFields Typed(Applicant applicant, FormQuestion question, AnswerContext context)
    {
        var typed = applicant.Types(question);
        foreach (var (field, values) in typed.All)
            if (values is [var one] && TypedDate.Read(one, context.Today) is { Count: > 1 } days)
                typed = typed.With($"{field}-which", days[0].ToString("uuuu-MM-dd", null));
        return typed;
    }

    private static void Answered(Effort effort, FormQuestion question, TypedFields said)
    {
        foreach (var (field, values) in said.All)
        {
            var column = question.Columns.FirstOrDefault(c => field.EndsWith($"-{c.Name}", StringComparison.Ordinal)) ?? question;
            if (field.EndsWith("-rows", StringComparison.Ordinal))
            {
                effort.Loads(); // another row is another page load
                effort.Chooses();
                continue;
            }

            switch (column.Kind)
            {
                case FormQuestionKind.Money or FormQuestionKind.Date when !field.EndsWith("-which", StringComparison.Ordinal):
                    if (values[0] != "0")
                        effort.Remembers();
                    effort.Types(values[0]);
                    break;
                case FormQuestionKind.Text
                or FormQuestionKind.Email
                or FormQuestionKind.Phone
                or FormQuestionKind.Number
                or FormQuestionKind.Address
                or FormQuestionKind.Signature:
                    effort.Types(values[0]);
                    break;
                default:
                    effort.Chooses();
                    break;
            }
        }
    }
}
