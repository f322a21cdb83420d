namespace Juluo.Reception;

/// <summary>POST /sites/{id}/evacuation/mail — sets when the evacuation list is mailed to the wardens.</summary>
[Post("/sites/{id}/evacuation/mail", SpacesModule.Manage, Form = typeof(ShowEvacuationMail), Say = "reception.evacuation.mail.kept")]
internal sealed class ChangeEvacuationMail(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<ChangeEvacuationMail.Input, Done>
{
    public sealed record Input(SiteId Id, int? Hour = null, bool OnChange = false, int Minutes = 60);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        if (input.Hour is < 0 or > 23)
            return new EvacuationMailErrors.HourOutOfReach();
        if (!EvacuationMail.Intervals.Contains(input.Minutes))
            return new NotOffered("minutes");
        await new EvacuationMailStore(work, clock).Keep(site.Id, input.Hour, input.OnChange, input.Minutes, stop);
        await audit.Did(
            caller.Person,
            "reception.evacuation-mail",
            site.Name.Zh,
            new
            {
                input.Hour,
                input.OnChange,
                input.Minutes,
            },
            stop
        );
        return Done.It;
    }
}
