using Juluo.Rules;

namespace Juluo.Services;

/// <summary>
/// GET /services/templates/{template} — shows the form of a template. Once it is filled in, it shows the results of the rules for three households, and their text, which POST
/// /services saves.
/// </summary>
[Get("/services/templates/{template}", ServiceRights.Manage, Page = typeof(RuleTemplatePage))]
public sealed class PreviewRules(Clock clock) : Slice<PreviewRules.Input, PreviewRules.Output>
{
    public sealed record Input(RuleTemplate Template) : TemplateFields(Template);

    /// <param name="Examples">Example households and their results; none while something is missing.</param>
    /// <param name="Text">The rules (YAML); null while something is missing.</param>
    public sealed record Output(
        TemplateFields Asked,
        IReadOnlyList<Example> Examples,
        string? Text,
        [property: JsonIgnore] IReadOnlyList<Error> Wrong
    );

    /// <param name="Answers">Questions of the rules, each with this household's answer.</param>
    /// <param name="Yes">True if the household is entitled to the service.</param>
    /// <param name="Says">The result in a sentence.</param>
    public sealed record Example(IReadOnlyList<Answer> Answers, bool Yes, string Says);

    public sealed record Answer(string Question, string Said);

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(Of(input, caller.Community, clock.Today(caller.Community.Zone), caller.Language));

    /// <summary>Returns the form, with a preview once it is filled in. Pure.</summary>
    internal static Output Of(TemplateFields fields, Community community, LocalDate today, string language)
    {
        if (fields.IsEmpty)
            return new(
                fields with
                {
                    Currency = community.Currency,
                    From = new LocalDate(today.Year, 1, 1),
                    Last = new LocalDate(today.Year, 12, 31),
                },
                [],
                null,
                []
            );
        var read = fields.Read(community.Currency, today, community.Languages);
        if (read.Failed)
            return new(fields, [], null, read.Errors);
        var text = read.Value.Text();
        var rules = RuleFile.Read($"{read.Value.Name}.yaml", text);
        return rules.Set is { } set
            ? new(fields, [.. read.Value.Examples.Select(e => ExampleOf(set, e, language))], text, [])
            : new(fields, [], null, [.. rules.Faults.Select(f => new ServiceErrors.WrongRules(f.Line, RuleFault.Said(f)))]);
    }

    private static Example ExampleOf(RuleSet set, IReadOnlyDictionary<string, decimal> answers, string language)
    {
        var wording = new Wording(set, language);
        var given = answers.Aggregate(Rules.Answers.None(set), (all, a) => all.With(a.Key, Value.Of((Exact)a.Value)));
        var evaluation = new Evaluation(set, given, set.Period.From);
        return new(
            [.. set.Questions.Select(q => new Answer(q.Ask.In(language), wording.Answer(q, given.To(q.Name)!.Value)))],
            evaluation.Decision.IsYes,
            wording.Say(Explainer.Explain(evaluation, set.Decides).Result, evaluation)
        );
    }
}
