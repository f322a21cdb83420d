namespace Juluo.People;

/// <summary>
/// Who may see what of one person: the one place that decides. Every page, answer and export asks it; the search index is written by the same rule in
/// the database (<c>people.usual_visibility</c>, <c>people.index_people</c>).
/// </summary>
/// <param name="told">What the person chose; other fields are as usual.</param>
/// <param name="gone">Alumni who keep no profile: they are named where they took part, and nothing more.</param>
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

    /// <param name="listed">Whether the person wishes to be on the public page at all.</param>
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
