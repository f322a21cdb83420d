namespace Juluo.Sample;

/// <summary>The surveys of a sample: the coworkers’ survey with shared results, and an open survey of its own.</summary>
internal sealed class SampleSurveys(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    // The number of people out of ten who answer the first survey, and who have answered the second by now.
    private const int AnswersOfTen = 6;
    private const int AnswersSoFarOfTen = 2;

    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = services.GetRequiredService<Clock>().Today(services.GetRequiredService<UnitOfWork>().Community.Zone);

    private static readonly string[] Important = ["interaction", "flexible_hours", "chance", "knowledge", "equipment", "cost", "quiet"];
    private static readonly int[] ImportantOfHundred = [86, 78, 74, 70, 66, 52, 41];
    private static readonly string[] Changed = ["circle", "less_alone", "business", "productive"];
    private static readonly int[] ChangedOfHundred = [88, 71, 64, 58];
    private static readonly string[] Ages = ["under_30", "thirties", "thirties", "forties", "under_30", "thirties", "older"];
    private static readonly string[] Sexes = ["woman", "man", "woman", "man", "man", "woman"];
    private static readonly string[] Trades = ["software", "design", "media", "design", "advice", "software", "arts", "other"];

    private static readonly string[] Wishes =
    [
        "會議室早一點可以訂。",
        "多一點植物。",
        "晚上也想有人在。",
        "More quiet rooms for calls, please.",
        "希望每個月有一次一起吃飯。",
        "咖啡豆可以換一家嗎？",
        "門口的燈太暗。",
        "Someone who knows tax law once a month.",
    ];

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        await Coworkers(runs);
        await acting.Hush("surveys.asked", "surveys.shared");
        await Hours(runs);
        return true;
    }

    private async Task Coworkers(PersonId runs)
    {
        var survey = await Ask(runs, "coworkers", "age");
        var answering = sample.People.Where(p => p.LeftOn is null && p.Number % 10 < AnswersOfTen);
        foreach (var (at, person) in answering.Index())
            await Answer(
                survey,
                person,
                ("important", [.. Important.Where((_, i) => Of(person, i) < ImportantOfHundred[i])]),
                ("changed", [.. Changed.Where((_, i) => Of(person, 10 + i) < ChangedOfHundred[i])]),
                ("age", [Ages[Of(person, 20) % Ages.Length]]),
                ("sex", [Sexes[Of(person, 21) % Sexes.Length]]),
                ("trade", [Trades[Of(person, 22) % Trades.Length]]),
                ("wish", at % 7 == 0 && at / 7 < Wishes.Length ? [Wishes[at / 7]] : [])
            );
        await acting.Post(runs, $"/surveys/{survey}/closing");
    }

    private async Task Hours(PersonId runs)
    {
        var form = await acting.Make<FormId>(runs, "/surveys/forms", ("title", new LocalizedText("開放時間", "Opening hours")));
        await Question("什麼時候來？", "When do you come?", "several", ("早上\n下午\n晚上", "Mornings\nAfternoons\nEvenings"));
        await Question("週末要開嗎？", "Should we open at weekends?", "yesno", null);
        var survey = await Ask(runs, $"{form}", null);
        foreach (var person in sample.People.Where(p => p.LeftOn is null && p.Number % 10 < AnswersSoFarOfTen))
            await Answer(
                survey,
                person,
                ("when_do_you_come", ["afternoons"]),
                ("should_we_open_at_weekends", [Of(person, 1) < 50 ? "yes" : "no"])
            );

        Task Question(string zh, string en, string kind, (string Zh, string En)? choices) =>
            acting.Post(
                runs,
                $"/forms/{form}/questions",
                ("label", new LocalizedText(zh, en)),
                ("kind", kind),
                ("choices", choices is { } said ? new LocalizedText(said.Zh, said.En) : null),
                ("required", true)
            );
    }

    private Task<SurveyId> Ask(PersonId runs, string form, string? crossedBy) =>
        acting.Make<SurveyId>(
            runs,
            "/surveys",
            ("form", form),
            ("lastDay", today.PlusDays(9)),
            ("crossedBy", crossedBy),
            ("showsTexts", true),
            ("sharesAtClose", true)
        );

    private Task Answer(SurveyId survey, SamplePerson person, params (string Question, string[] Said)[] answers) =>
        acting.Post(
            ids[person.Number],
            $"/surveys/{survey}/responses",
            ("answers", answers.Where(a => a.Said.Length > 0).ToDictionary(a => a.Question, a => a.Said))
        );

    // A number below 100 that is the same for the same person and question in every sample.
    private static int Of(SamplePerson person, int question) => (int)(100 * Chance.Once(0, Topic.Surveys, person.Number, question));
}
