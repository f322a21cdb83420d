namespace Juluo.Foundation;

/// <summary>In what way a person belongs to a community. A person may hold several.</summary>
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
