namespace Juluo.People;

/// <summary>Who may see a field of a person; each includes the ones below.</summary>
[Named("visibility")]
public enum Visibility
{
    /// <summary>Everyone, if the person is listed on the public page.</summary>
    Public,

    /// <summary>People of the community.</summary>
    Members,

    /// <summary>Those with whom the person has a confirmed tie.</summary>
    Ties,

    /// <summary>The person alone.</summary>
    Nobody,
}
