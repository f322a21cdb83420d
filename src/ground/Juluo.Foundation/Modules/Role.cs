namespace Juluo.Foundation;

/// <summary>A person's role in a community. A person may have several.</summary>
[Named("role")]
public enum Role
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
