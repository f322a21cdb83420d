namespace Juluo.Programmes;

/// <summary>POST /programmes — posts a programme: its purpose, its amounts and its deadline. Eligibility criteria are added in its settings.</summary>
[Post(
    "/programmes",
    ProgrammeRights.Post,
    Form = typeof(NewProgramme),
    Then = "/programmes/{Id}/settings#criteria",
    Say = "programmes.programme.posted"
)]
internal sealed class AddProgramme(UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddProgramme.Input, Created<ProgrammeId>>
{
    public sealed record Input : ProgrammeForm
    {
        public override IEnumerable<Error> Check(ZonedDateTime now) =>
            ClosesOn < now.Date && !(ClosesOn < OpensOn) ? [.. base.Check(now), new ProgrammeErrors.ClosesInThePast()] : base.Check(now);
    }

    public override async Task<Outcome<Created<ProgrammeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Trimmed();
        if (said.Check(caller.Community.Currency, null) is { Count: > 0 } wrong)
            return wrong;
        var id = await new ProgrammeStore(work, clock).Post(said, caller.Self, stop);
        await outbox.Publish(new ProgrammeChanged(id, ProgrammeChanged.Posted), stop);
        return new Created<ProgrammeId>(id);
    }
}
