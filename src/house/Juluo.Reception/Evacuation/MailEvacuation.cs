namespace Juluo.Reception;

/// <summary>Mails evacuation lists to wardens at the daily hour, and after a change if the last mail is old enough.</summary>
[Named("reception.email-evacuation-lists")]
internal sealed class MailEvacuation(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, EvacuationMailing mailing) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var wish in (await new EvacuationMailStore(work, clock).All(stop)).Where(w => w.Hour is not null || w.OnChange))
        {
            if (await ShowEvacuation.Read(work, clock, sites, people, wish.Site, stop) is not { Site.ClosedAt: null } list)
                continue;
            var now = clock.Now.InZone(list.Site.ZoneOr(community.Zone));
            var (byClock, byChange) = wish.Due(now, EvacuationMailStore.Hash(list), list.People.Count);
            if (byClock || byChange)
                await mailing.Send(list, by: null, byClock ? now.Date : null, stop);
        }
    }
}
