namespace Juluo.Sample;

/// <summary>Roles of a membership, as People knows them.</summary>
public enum SampleRole
{
    Member,
    Resident,
    Trainee,
    Mentor,
    FrontDesk,
    Operator,
    AllianceManager,
    Researcher,
    PublicServant,
}
