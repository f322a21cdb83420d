namespace Juluo.People;

/// <summary>The audience of a person's field; each value includes the ones below.</summary>
[Named("visibility")]
public enum Visibility
{
    /// <summary>Everyone may see the field if the person is listed on the public page; if not, as <see cref="Members"/>.</summary>
    Public,

    /// <summary>People of the community may see the field.</summary>
    Members,

    /// <summary>People with a confirmed tie to the person may see the field.</summary>
    Ties,

    /// <summary>Only the person may see the field.</summary>
    Nobody,
}
