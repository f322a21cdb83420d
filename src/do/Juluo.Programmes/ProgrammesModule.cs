namespace Juluo.Programmes;

public sealed partial class ProgrammesModule : Module
{
    public override string Name => "programmes";

    public override string Sentence => "Grants and calls: who here could apply and with whom, until when, and what came of it.";

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(OrganisationsModule), typeof(PeopleModule)];
}
