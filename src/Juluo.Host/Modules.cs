namespace Juluo.Host;

/// <summary>The modules of this program, from the lowest layer up: a new module is one more line here.</summary>
public static class Modules
{
    private static readonly Lazy<App> Built = new(Build);

    /// <summary>The program, assembled from its modules on first use. Immutable: shared by everything in the process.</summary>
    public static App App => Built.Value;

    private static App Build() =>
        new(
            new PostgresModule(),
            new WebModule(),
            new DeliveryModule(),
            new WebhooksModule(),
            new IdentityModule(),
            new PicturesModule(),
            new PeopleModule(),
            new PublicContactsModule(),
            new PrivacyModule(),
            new OrganisationsModule(),
            new JoiningModule(),
            new FormsModule(),
            new SurveysModule(),
            new CirclesModule(),
            new ChannelsModule(),
            new AlliancesModule(),
            new SpacesModule(),
            new PlansModule(),
            new PassportsModule(),
            new PresetsModule(),
            new BookingsModule(),
            new CalendarViewsModule(),
            new SeasonsModule(),
            new AccessModule(),
            new PostModule(),
            new ReceptionModule(),
            new WifiModule(),
            new ResidenciesModule(),
            new ProjectsModule(),
            new OfficeHoursModule(),
            new MentoringModule(),
            new GrantsModule(),
            new PlacementsModule(),
            new ChallengesModule(),
            new EventsModule(),
            new TalksModule(),
            new CollaborationsModule(),
            new ServicesModule(),
            new CaseworkModule(),
            new CaseDeliveriesModule(),
            new QueuesModule(),
            new FoodBankModule(),
            new HelpDirectoryModule(),
            new LensModule(),
            new EventOutcomesModule(),
            new NeedsModule(),
            new MatchingModule(),
            new MealsModule()
        );
}
