namespace Juluo.Web;

/// <summary>
/// Makes and reads cursors: the key of the last row shown, sealed, so that no one builds on its content and it is good for the list and the community
/// that gave it only. A list is read on from a key, not by counting: rows that come or go between two pages shift nothing.
/// </summary>
public sealed class Cursors(IDataProtectionProvider protection, UnitOfWork work)
{
    /// <param name="scope">Names the list with its filters; a cursor of another scope is unknown.</param>
    public bool TryOpen<TKey>(string scope, string? cursor, out TKey? key)
    {
        key = default;
        if (string.IsNullOrEmpty(cursor))
            return true;
        try
        {
            key = JsonSerializer.Deserialize<TKey>(Seal(scope).Unprotect(cursor), Json.Options);
            return true;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return false;
        }
    }

    public string Make<TKey>(string scope, TKey last) => Seal(scope).Protect(JsonSerializer.Serialize(last, Json.Options));

    /// <summary>A page of at most <paramref name="most"/> of the rows; ask the database for one more than that.</summary>
    public Page<T> Page<TRow, TKey, T>(string scope, IReadOnlyList<TRow> rows, int most, Func<TRow, TKey> key, Func<TRow, T> show) =>
        new([.. rows.Take(most).Select(show)], rows.Count > most ? Make(scope, key(rows[most - 1])) : null);

    private IDataProtector Seal(string scope) => protection.CreateProtector("cursor", work.Community.Id.ToString(), scope);
}
