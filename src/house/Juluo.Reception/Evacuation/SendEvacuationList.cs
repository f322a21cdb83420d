namespace Juluo.Reception;

/// <summary>POST /sites/{id}/evacuation/mails — mails the current evacuation list to the wardens.</summary>
[Post("/sites/{id}/evacuation/mails", SpacesModule.Reception, AtSite = true, Form = typeof(ShowEvacuation), PerMinute = 5)]
internal sealed class SendEvacuationList(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, EvacuationMailing mailing)
    : Slice<SendEvacuationList.Input, SendEvacuationList.Output>
{
    public sealed record Input(SiteId Id);

    /// <param name="Wardens">The number of wardens it was mailed to.</param>
    public sealed record Output(int Wardens);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!caller.May(SpacesModule.Reception, input.Id))
            return new NotFound();
        if (await ShowEvacuation.Read(work, clock, sites, people, input.Id, stop) is not { } list)
            return new NotFound();
        var wardens = await mailing.Send(list, caller.Person, day: null, stop);
        return wardens == 0 ? new EvacuationMailErrors.NoWardens() : new Output(wardens);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/sites/{input.Id}/evacuation",
            "reception.evacuation.mailed",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = output.Wardens.ToString(CultureInfo.InvariantCulture) }
        );
}
