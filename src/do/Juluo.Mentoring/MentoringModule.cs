namespace Juluo.Mentoring;

public sealed partial class MentoringModule : Module
{
    public override string Name => "mentoring";

    public override string Sentence => "Mentors and trainees, and the hours of experts: who helps whom to learn, and what came of it.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];
}
