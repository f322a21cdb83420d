namespace Juluo.Host;

/// <summary>The rooms of this house: a new one is one line here.</summary>
public static class Modules
{
    public static App Build() =>
        new(
            new KernelModule(),
            new PeopleModule(),
            new SpacesModule(),
            new PlansModule(),
            new BookingsModule(),
            new RoundsModule(),
            new AccessModule(),
            new ReceptionModule(),
            new ResidenciesModule(),
            new LensModule(),
            new MatchingModule()
        );
}
