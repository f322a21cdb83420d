namespace Juluo.Casework;

/// <summary>POST /submissions/{id}/case/documents — opens the page for sending documents of the caller's application.</summary>
[Post("/submissions/{id}/case/documents", Requires.Nothing, Form = typeof(ShowMyCase), PerMinute = 10)]
internal sealed class OpenDocumentLink(UnitOfWork work, Clock clock, CaseSeal seal, FormsFacade forms)
    : Slice<OpenDocumentLink.Input, OpenDocumentLink.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="Path">The page's address, which isn't shown again.</param>
    public sealed record Output(string Path);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PortalReader(new CaseStore(work, clock, seal), forms).Hold(input.Id, caller, stop) is not { Case: var one })
            return new NotFound();
        if (!CaseMoves.IsOpen(one.State) && one.State != CaseState.Begun)
            return new CaseErrors.NotOpen();
        return new Output(await forms.LinkFor(one.Submission, stop));
    }

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path);
}
