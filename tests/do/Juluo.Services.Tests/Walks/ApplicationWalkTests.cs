using Juluo.Rules;
using Xunit.Abstractions;
using Case = Juluo.Rules.Case;

namespace Juluo.Services.Tests;

/// <summary>The recorded households go the whole way. The figures are those of docs/applications.md, which has the command to repeat them.</summary>
public sealed class ApplicationWalkTests(ITestOutputHelper output)
{
    private static readonly RuleSet Rules = ShippedRules.Find("calfresh")!;
    private static readonly FormDefinition Form = ShippedForms.Find("calfresh.application")!;

    [SharedDataFact] // seen to fail with a page for each question: 35 pages
    public void Half_of_the_recorded_households_apply_on_twelve_pages_and_in_ten_minutes_or_less()
    {
        var households = Households();
        households.Count.ShouldBe(50);
        var walks = Walks(households, Pace.Usual);
        foreach (var (household, walk) in households.Zip(walks))
            output.WriteLine($"{walk.Questions, 2} questions, {walk.Pages, 2} pages, {walk.Minutes, 4:0.0} min  {household.Name}");
        Say("questions of the check", walks.ConvertAll(w => (double)w.Questions));
        Say("pages of the application, with the one that shows all answers", walks.ConvertAll(w => (double)w.Pages));
        Say("minutes of the check", walks.ConvertAll(w => w.CheckSeconds / 60));
        Say("minutes of the application", walks.ConvertAll(w => w.FormSeconds / 60));
        Say("minutes of both", walks.ConvertAll(w => w.Minutes));
        Say("minutes of both, for who reads and types slowly", Walks(households, Pace.Slow).ConvertAll(w => w.Minutes));
        Median(walks.ConvertAll(w => (double)w.Pages)).ShouldBeLessThanOrEqualTo(12);
        Median(walks.ConvertAll(w => w.Minutes)).ShouldBeLessThanOrEqualTo(10);
        walks.Max(w => w.Pages).ShouldBeLessThanOrEqualTo(13);
    }

    [SharedDataFact]
    public void What_a_household_answers_in_the_application_says_the_same_as_its_check()
    {
        foreach (var household in Households())
        {
            var walk = ApplicationWalk.Of(Rules, Form, new Applicant(Rules, household), Pace.Usual);
            var said = CheckPrefill.Of(Form, Rules, household.Answers);
            foreach (var (question, answer) in said.Where(a => walk.Answers[a.Key] is not null))
                walk.Answers[question].ShouldBe(answer, $"{household.Name}: {question}");
        }
    }

    private static List<ApplicationWalk> Walks(List<Case> households, Pace pace) =>
        households.ConvertAll(h => ApplicationWalk.Of(Rules, Form, new Applicant(Rules, h), pace));

    private void Say(string what, List<double> values)
    {
        var order = values.Order().ToList();
        output.WriteLine($"{what}: median {Median(values):0.#}, least {order[0]:0.#}, most {order[^1]:0.#}");
    }

    private static double Median(List<double> values)
    {
        var order = values.Order().ToList();
        return (order[(order.Count - 1) / 2] + order[order.Count / 2]) / 2;
    }

    private static List<Case> Households() =>
        [
            .. Directory
                .EnumerateFiles(SharedData.Folder!, "*.test.yaml")
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    CaseFile.Read(Path.GetFileName(file), File.ReadAllText(file), Rules, ShippedRules.NamesFor(Rules)).Cases
                ),
        ];
}
