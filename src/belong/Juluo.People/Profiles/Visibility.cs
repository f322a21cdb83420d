namespace Juluo.People;

/// <summary>The audience of a person's field; each value includes the ones below.</summary>
[Named("visibility")]
public enum Visibility
{
    /// <summary>Everyone, if the person is listed on the public page.</summary>
    Public,

    /// <summary>People of the community.</summary>
    Members,

    /// <summary>People with a confirmed tie to the person.</summary>
    Ties,

    /// <summary>The person only.</summary>
    Nobody,
}
