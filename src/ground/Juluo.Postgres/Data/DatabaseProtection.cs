using System.Net.Sockets;

namespace Juluo.Postgres;

/// <summary>
/// ASP.NET's data protection, which reports every failure as a <see cref="CryptographicException"/>. Here, a database that does not return the keys causes
/// <see cref="KeysAway"/>: missing keys do not mean that a cookie or a link is forged.
/// </summary>
internal sealed class DatabaseProtection(IDataProtectionProvider inner, IHttpContextAccessor? requests) : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Protector(inner.CreateProtector(purpose), requests);

    private sealed class Protector(IDataProtector inner, IHttpContextAccessor? requests) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => new Protector(inner.CreateProtector(purpose), requests);

        public byte[] Protect(byte[] plaintext) => WithKeys(inner.Protect, plaintext);

        public byte[] Unprotect(byte[] protectedData) => WithKeys(inner.Unprotect, protectedData);

        private byte[] WithKeys(Func<byte[], byte[]> use, byte[] data)
        {
            if (KeysAway.MetBy(requests?.HttpContext) is { } met)
                throw new KeysAway(met);
            try
            {
                return use(data);
            }
            catch (CryptographicException failed) when (IsOfDatabase(failed))
            {
                var away = new KeysAway(failed);
                away.Note(requests?.HttpContext);
                throw away;
            }
        }

        private static bool IsOfDatabase(Exception failed)
        {
            for (var cause = failed.InnerException; cause is not null; cause = cause.InnerException)
                if (cause is DbException or SocketException or IOException or TimeoutException)
                    return true;
            return false;
        }
    }
}
