namespace Juluo.Collaborations;

public sealed partial class CollaborationsModule : Module
{
    public override string Name => "collaborations";

    public override string Sentence => "What communities and agencies do together: the agreement, what is exchanged, who has which role.";

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];
}
