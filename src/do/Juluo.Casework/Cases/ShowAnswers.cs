namespace Juluo.Casework;

/// <summary>GET /cases/{id}/answers — shows what the applicant answered and sent, to those who may read it. Each view is noted, and the applicant sees who looked.</summary>
[Get("/cases/{id}/answers", CaseworkRights.TakePart, Page = typeof(AnswersPage))]
public sealed class ShowAnswers(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms, ServicesFacade services, Audit audit)
    : Slice<ShowAnswers.Input, ShowAnswers.Output>
{
    public sealed record Input(CaseId Id);

    /// <param name="Language">In which the questions are shown.</param>
    /// <param name="Check">What the rules of the service make of it; null: it has none.</param>
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
