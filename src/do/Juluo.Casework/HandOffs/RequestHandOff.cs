namespace Juluo.Casework;

/// <summary>POST /cases/{id}/hand-offs — asks the applicant whether a professional of the community may see and continue the case.</summary>
[Post("/cases/{id}/hand-offs", CaseworkRights.TakePart, Form = typeof(ShowCase), Then = "#hand-offs", Say = "casework.hand-off.asked")]
internal sealed class RequestHandOff(UnitOfWork work, Clock clock, CaseSeal seal, PeopleFacade people, ApplicantNotice applicant)
    : Slice<RequestHandOff.Input, Done>
{
    /// <param name="Why">The text shown to the applicant.</param>
    public sealed record Input(
        CaseId Id,
        PersonId Person,
        HandOffField Field = HandOffField.Accounting,
        [Required, Length(HandOff.MostWhy, Lines = true)] string? Why = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Works: true } held)
            return new NotFound();
        if (!CaseMoves.IsOpen(held.Case.State))
            return new CaseErrors.NotOpen();
        var wrong = new List<Error>();
        if (!Enum.IsDefined(input.Field))
            wrong.Add(new NotOffered("field"));
        if (await people.Find(input.Person, stop) is not { Here: true })
            wrong.Add(new NotOffered("person"));
        if (wrong.Count > 0)
            return wrong;
        var asked = await new HandOffStore(work, clock, seal).Ask(held.Case.Id, input.Person, input.Field, input.Why!, caller.Self, stop);
        if (asked.Failed)
            return asked.As<Done>();
        await cases.Touch(held.Case.Id, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "hand_off_asked", caller.Self, stop);
        await applicant.Send(held.Case.Id, "hand-off", stop, of: asked.Value.ToString());
        return Done.It;
    }
}
