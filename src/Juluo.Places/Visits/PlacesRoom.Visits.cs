namespace Juluo.Places;

public sealed partial class PlacesModule
{
    /// <summary>For the house's network alone: that it saw somebody.</summary>
    internal const string Sightings = "places.sightings";

    private static void VisitRoutes(RouteGroup routes)
    {
        routes.Map<ShowHere>(); // GET  /here
        routes.Map<ComeIn>(); // POST /visits
        routes.Map<GoOut>(); // POST /visits/departures
        routes.Map<ShowEntrance>(); // GET  /here/{code}
        routes.Map<PassEntrance>(); // POST /here/{code}
        routes.Map<WriteDownArrival>(); // POST /visits/arrivals
        routes.Map<SeeOff>(); // POST /visits/{id}/departure
        routes.Map<HearNetwork>(); // POST /visits/sightings
        routes.Map<ChoosePresence>(); // POST /me/presence
        routes.Map<ShowEvacuation>(); // GET  /sites/{id}/evacuation
        routes.Map<DownloadEvacuation>(); // GET  /sites/{id}/evacuation/file
        routes.Map<ShowEvacuationMail>(); // GET  /sites/{id}/evacuation/mail
        routes.Map<ChangeEvacuationMail>(); // POST /sites/{id}/evacuation/mail
        routes.Map<ChooseWarden>(); // POST /sites/{id}/evacuation/wardens
        routes.Map<ReleaseWarden>(); // POST /sites/{id}/evacuation/wardens/{person}/removal
        routes.Map<MailEvacuationNow>(); // POST /sites/{id}/evacuation/mails
        routes.Panel<AtThePlace>(); // on /home
        routes.Panel<MyPresence>(); // on /me/privacy

        routes.Map<ShowUse>(); // GET  /places/use
        routes.Panel<TodayAtThePlace>(); // on /today
    }

    private static void VisitJobs(JobSchedule jobs)
    {
        jobs.Every<EndForgotten>(minutes: 15);
        jobs.Every<EndWifi>(minutes: 5);
        jobs.Every<MailEvacuation>(minutes: 5);
        jobs.Every<CountDays>(minutes: 60);
        jobs.Every<TellEvidence>(minutes: 60);
        jobs.Every<ReadUse>(minutes: 60);
        jobs.Every<LetVisitorsGo>(minutes: 24 * 60);
        jobs.Every<PurgeGuests>(minutes: 24 * 60);
    }

    private static void VisitReactions(Reactions reactions)
    {
        reactions.On<BookingChanged, HearCheckIns>();
        reactions.On<DoorPassed, HearDoors>();
    }
}
