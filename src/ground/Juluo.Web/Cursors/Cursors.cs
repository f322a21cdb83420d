namespace Juluo.Web;

/// <summary>
/// Creates and reads cursors: the encrypted key of the last row shown. Clients cannot depend on the content, and a cursor is valid only for the list and community
/// that issued it. Lists continue after a key, not at an offset, so rows added or removed between two pages shift nothing.
/// </summary>
public sealed class Cursors(IDataProtectionProvider protection, UnitOfWork work)
{
    /// <param name="scope">The name of the list with its filters; a cursor of another scope is unknown.</param>
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

    /// <summary>Returns a page with at most <paramref name="most"/> rows; query the database for one more than that.</summary>
    public Page<T> Page<TRow, TKey, T>(string scope, IReadOnlyList<TRow> rows, int most, Func<TRow, TKey> key, Func<TRow, T> show) =>
        new([.. rows.Take(most).Select(show)], rows.Count > most ? Make(scope, key(rows[most - 1])) : null);

    private IDataProtector Seal(string scope) => protection.CreateProtector("cursor", work.Community.Id.ToString(), scope);
}
