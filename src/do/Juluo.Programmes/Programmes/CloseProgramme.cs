namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/closing — takes a programme off the list: it was withdrawn, or is no longer of use. Applications stay as they are.</summary>
[Post(
    "/programmes/{id}/closing",
    ProgrammeRights.Post,
    Form = typeof(ShowProgrammeSettings),
    Then = "/programmes/{id}",
    Say = "programmes.programme.is-closed",
    Undo = "/programmes/{id}/reopening"
)]
internal sealed class CloseProgramme(UnitOfWork work, Clock clock, Outbox outbox) : Slice<CloseProgramme.Input, Done>
{
    public sealed record Input(ProgrammeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        if (!await store.Close(programme.Id, true, stop))
            return new ProgrammeErrors.TakenOff();
        await outbox.Publish(new ProgrammeChanged(programme.Id, ProgrammeChanged.Closed), stop);
        return Done.It;
    }
}
