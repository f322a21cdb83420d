namespace Juluo.Casework;

/// <summary>GET /cases/{id}/answers — shows the applicant's answers and documents to people who may read them. Each view is recorded, and the applicant sees who looked.</summary>
[Get("/cases/{id}/answers", CaseworkRights.TakePart, Page = typeof(AnswersPage))]
public sealed class ShowAnswers(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, ServicesFacade services, Audit audit)
    : Slice<ShowAnswers.Input, ShowAnswers.Output>
{
    public sealed record Input(CaseId Id);

    /// <param name="Language">The language of the questions.</param>
    /// <param name="Check">The result of the service's rules, or null if it has none.</param>
    public sealed record Output(
        CaseId Id,
        string Number,
        string Language,
        IReadOnlyList<AnsweredPage> Pages,
        ApplicationCheck? Check,
        [property: JsonIgnore] CaseContact? Contact
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop) is not { Reach.ReadsAnswers: true, Case: var one })
            return new NotFound();
        if (await forms.Read(one.Submission, caller.Person, stop) is not { } read)
            return new NotFound();
        await new CaseLog(work, clock).Looked(one.Id, caller.Self, CaseLog.Answers, stop);
        await audit.Did(caller.Person, "casework.read", $"{one.Id}", new { number = one.Number }, stop);
        var language = read.Definition.LanguageFor(caller.Language);
        return new Output(
            one.Id,
            one.Number,
            language,
            read.Pages(language),
            await RulesOnCase.Of(one, read, services, caller, stop),
            await cases.Contact(one.Id, stop)
        );
    }
}
