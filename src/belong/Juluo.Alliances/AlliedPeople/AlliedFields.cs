namespace Juluo.Alliances;

/// <summary>
/// The fields of a person that an agreement may name. Photos aren't shared: they are in the file store of their community. The name is always shared for people who agreed to be seen.
/// </summary>
internal static class AlliedFields
{
    public static readonly IReadOnlyList<ProfileField> All =
    [
        ProfileField.HanName,
        ProfileField.LatinName,
        ProfileField.Trade,
        ProfileField.About,
        ProfileField.Skills,
        ProfileField.Offers,
        ProfileField.Needs,
        ProfileField.Languages,
        ProfileField.Links,
        ProfileField.Email,
    ];
}
