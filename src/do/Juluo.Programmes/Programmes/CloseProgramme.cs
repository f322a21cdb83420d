namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/closing — takes a programme off the list, because it was withdrawn or is no longer useful. Applications are not affected.</summary>
[Post(
    "/programmes/{id}/closing",
    ProgrammeRights.Post,
    Form = typeof(ShowProgrammeSettings),
    Then = "/programmes/{id}",
    Say = "programmes.programme.is-closed"
)]
internal class CloseProgramme(UnitOfWork work, Clock clock, Outbox outbox) : Reversible<CloseProgramme.Input>
{
    public sealed record Input(ProgrammeId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        if (!await store.Close(programme.Id, done, stop))
            return done ? new ProgrammeErrors.TakenOff() : new ProgrammeErrors.OnTheList();
        if (done)
            await outbox.Publish(new ProgrammeChanged(programme.Id, ProgrammeChanged.Closed), stop);
        return Done.It;
    }
}

/// <summary>POST /programmes/{id}/reopening — puts a programme back on the list.</summary>
[Undo("/programmes/{id}/reopening", Form = typeof(ShowProgramme), Say = "programmes.programme.reopened")]
internal sealed class ReopenProgramme(UnitOfWork work, Clock clock, Outbox outbox) : CloseProgramme(work, clock, outbox);
