namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/reopening — puts a programme on the list again.</summary>
[Post(
    "/programmes/{id}/reopening",
    ProgrammeRights.Post,
    Form = typeof(ShowProgramme),
    Then = "/programmes/{id}",
    Say = "programmes.programme.reopened"
)]
internal sealed class ReopenProgramme(UnitOfWork work, Clock clock) : Slice<ReopenProgramme.Input, Done>
{
    public sealed record Input(ProgrammeId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        return await store.Close(programme.Id, false, stop) ? Done.It : new ProgrammeErrors.OnTheList();
    }
}
