namespace Juluo.Placements;

public sealed partial class PlacementsModule : Module
{
    public override string Name => "placements";

    public override string Sentence => "People placed with a host for months: who asks, who pays, how it goes, and what stays.";

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];
}
