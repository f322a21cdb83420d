namespace Juluo.Residencies;

/// <summary>POST /applications/{id}/marks — saves the caller's mark, note or both on an application, replacing earlier ones. The first one starts the review.</summary>
[Post("/applications/{id}/marks", ResidenciesModule.Review, Form = typeof(ShowApplication), Say = "residencies.application.marked")]
internal sealed class MarkApplication(UnitOfWork work, Clock clock) : Slice<MarkApplication.Input, Done>
{
    public sealed record Input(ApplicationId Id, ReviewMark? Mark = null, string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        if (!application.Waits)
            return new ApplicationErrors.ElsewhereMeanwhile();
        var note = BookingTexts.Plain(input.Note);
        if (note is null && input.Mark is null)
            return new ApplicationErrors.NothingSaid();
        if (note?.EnumerateRunes().Count() > Application.MostNote)
            return new TooLong("note", Application.MostNote);
        await store.Mark(application.Id, caller.Self, input.Mark, note, stop);
        await store.Step(application.Id, ApplicationState.InReview, [ApplicationState.Submitted], stop);
        return Done.It;
    }
}
