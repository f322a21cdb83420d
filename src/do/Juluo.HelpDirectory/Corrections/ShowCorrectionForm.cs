namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/corrections/new — shows the possible subjects of a mistake in an entry or, once one is chosen, the form for correcting it.</summary>
[Get("/help/{id}/corrections/new", Requires.Nothing, Page = typeof(CorrectionFormPage), InFurtherLanguages = true)]
public sealed class ShowCorrectionForm(UnitOfWork work, Clock clock) : Slice<ShowCorrectionForm.Input, ShowCorrectionForm.Output>
{
    /// <param name="Subject">The subject of the mistake; null to choose one first.</param>
    public sealed record Input(HelpEntryId Id, CorrectionSubject? Subject = null);

    public sealed record Output(HelpEntryId Id, LocalizedText Name, HelpEntryForm Entry, CorrectionSubject? Subject);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new HelpEntryStore(work, clock).Find(input.Id, stop) is { State: not HelpState.Closed } document
            ? new Output(
                document.Id,
                document.Service.Localized("name")!,
                HelpEntryForm.Of(document, caller.Community.Language),
                input.Subject
            )
            : new NotFound();
}
