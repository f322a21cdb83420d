namespace Juluo.Host;

/// <summary>The rooms of this house: a new one is one line here.</summary>
public static class Modules
{
    public static App Build() =>
        new(
            new KernelModule(),
            new IdentityModule(),
            new PeopleModule(),
            new CirclesModule(),
            new ChannelsModule(),
            new AlliancesModule(),
            new PlacesModule(),
            new LensModule(),
            new MatchingModule()
        );
}
