using Juluo.Kernel;
using Juluo.People;
using Microsoft.Extensions.DependencyInjection;
using static Juluo.Kernel.Role;

namespace Juluo.Lens;

public sealed class LensRoom : Room
{
    public override string Name => "lens";

    public override string Sentence => "Who deals with whom, what ties that makes, and how the community is doing.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleRoom)];

    public override Permissions Permissions { get; } = new(
        ("lens.see-own", "See one's own ties", Everybody),
        ("lens.measures", "See the community's figures", Everybody),
        ("lens.import", "Import interactions", [Operator, AllianceManager]),
        ("lens.export", "Export the anonymised network", [Researcher, Operator])
    );

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<ComputeTies>(minutes: 15);
        jobs.Every<LetPresenceGo>(minutes: 24 * 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<Interaction, KeepInteraction>();
        reactions.On<IntroductionStep, KeepIntroduction>();
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<NetworkLens>().AddScoped<Ledger>().AddScoped<Forgetting>().AddScoped<InteractionImport>();

    private static Role[] Everybody => Enum.GetValues<Role>();
}
