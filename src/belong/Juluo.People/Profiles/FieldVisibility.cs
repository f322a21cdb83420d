namespace Juluo.People;

/// <summary>
/// The visibility of a person's fields, decided only here. Every page, answer and export uses it; the search index follows the same rule in
/// the database (<c>people.usual_visibility</c>, <c>people.index_people</c>).
/// </summary>
/// <param name="told">The person's choices; other fields have the default.</param>
/// <param name="gone">True for alumni without a profile: their name is shown where they took part, and nothing else.</param>
internal sealed class FieldVisibility(IReadOnlyDictionary<ProfileField, Visibility> told, bool listed, bool gone)
{
    public static readonly Dictionary<ProfileField, Visibility> Nothing = [];

    public Visibility Of(ProfileField field) => told.TryGetValue(field, out var chosen) ? chosen : Usual(field);

    public bool Shows(ProfileField field, Relation to) => (!gone || to == Relation.Self) && May(Of(field), to, listed);

    public static Visibility Usual(ProfileField field) =>
        field switch
        {
            ProfileField.HanName or ProfileField.LatinName or ProfileField.Trade => Visibility.Public,
            ProfileField.Email => Visibility.Nobody,
            _ => Visibility.Members,
        };

    /// <param name="listed">True if the person chose to be on the public page.</param>
    public static bool May(Visibility visibility, Relation to, bool listed) =>
        to switch
        {
            Relation.Self => true,
            Relation.Tie => visibility <= Visibility.Ties,
            Relation.Member => visibility <= Visibility.Members,
            _ => listed && visibility == Visibility.Public,
        };

    public static string Word(ProfileField field) => Snake.Case(field.ToString());

    public static ProfileField Field(string word) =>
        Enum.Parse<ProfileField>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
