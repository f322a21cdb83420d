namespace Juluo.Challenges;

public sealed partial class ChallengesModule : Module
{
    public override string Name => "challenges";

    public override string Sentence => "Challenges and hackathons: rounds, entries of teams, juries and prizes.";

    public override IReadOnlyList<Type> Uses => [typeof(ProjectsModule), typeof(PeopleModule)];
}
