using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Juluo.Documents;

/// <summary>
/// Detects a PDF file that opens only with a password (ISO 32000-2, 7.6.4). Many files are encrypted only against changes: their user password is empty, and every reader
/// opens them.
/// </summary>
public static class PdfPassword
{
    // If a file contains /ID more often than this, the search stops; an identifier has two strings of 16 bytes.
    private const int MostIdentifiers = 1000;
    private const int LongestIdentifier = 4096;

    // Pads a password to 32 bytes (algorithm 2 of the standard).
    private static readonly byte[] Pad = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <param name="file">The whole file. A damaged cross-reference table does not matter: other readers repair it, and it is not used here.</param>
    /// <returns>
    /// True if the empty user password does not open it, and for handlers other than the standard one (certificates). False for files that are not encrypted, and for those whose encryption cannot
    /// be read at all.
    /// </returns>
    /// <remarks>O(length of the file). Never throws.</remarks>
    public static bool IsAsked(byte[] file)
    {
        try
        {
            if (Encryption(file) is not { } encryption)
                return false;
            if ((encryption["Filter"] as PdfName)?.Name != "Standard")
                return true;
            // Keys stored in separate objects cannot be tried.
            return encryption["O"] is not PdfRef && encryption["U"] is not PdfRef && !OpensWithout(encryption, Identifier(file));
        }
        catch (PdfFaultException)
        {
            return false;
        }
    }

    /// <summary>Returns the dictionary named by the last trailer, either inline or as a separate object, which is never encrypted itself.</summary>
    private static PdfDict? Encryption(byte[] file)
    {
        var at = file.AsSpan().LastIndexOf("/Encrypt"u8);
        // “/EncryptMetadata” is a key of the dictionary we look for.
        while (at >= 0 && at + 8 < file.Length && char.IsAsciiLetter((char)file[at + 8]))
            at = file.AsSpan(0, at).LastIndexOf("/Encrypt"u8);
        if (at < 0)
            return null;
        var budget = new PdfBudget();
        var lexer = new PdfLexer(file, at + 8, budget);
        if (lexer.Read() is var named && named is not PdfNumber { Whole: >= 0 } number)
            return named as PdfDict;
        var begins = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number.Whole} {lexer.Int()} obj"));
        var found = file.AsSpan().LastIndexOf(begins);
        while (found > 0 && char.IsAsciiDigit((char)file[found - 1]))
            found = file.AsSpan(0, found).LastIndexOf(begins);
        return found < 0 ? null : new PdfLexer(file, found + begins.Length, budget).Read() as PdfDict;
    }

    private static byte[] Identifier(byte[] file)
    {
        // “/IDTree”, the ID of an element, and bytes of an image are not the identifier of the file.
        var (at, tries) = (file.AsSpan().LastIndexOf("/ID"u8), 0);
        for (; at >= 0 && tries < MostIdentifiers; at = file.AsSpan(0, at).LastIndexOf("/ID"u8), tries++)
            if (FirstOfArray(file[(at + 3)..Math.Min(file.Length, at + 3 + LongestIdentifier)]) is { } first)
                return first;
        return [];
    }

    private static byte[]? FirstOfArray(byte[] part)
    {
        var lexer = new PdfLexer(part, 0, new());
        lexer.Skip();
        if (lexer.At >= part.Length || part[lexer.At] != '[')
            return null;
        try
        {
            return lexer.Read() is PdfArray { Items: [PdfString first, ..] } ? first.Bytes : null;
        }
        catch (PdfFaultException)
        {
            return null;
        }
    }

    private static bool OpensWithout(PdfDict encryption, byte[] identifier)
    {
        var (owner, user) = (Bytes(encryption["O"]), Bytes(encryption["U"]));
        var revision = (encryption["R"] as PdfNumber)?.Whole;
        return revision switch
        {
            2 => user.AsSpan().SequenceEqual(Rc4(Key(encryption, owner, identifier, 5, 1), Pad)),
            3 or 4 => user.Length >= 16 && user.AsSpan(0, 16).SequenceEqual(Later(encryption, owner, identifier)),
            5 => user.Length >= 40 && user.AsSpan(0, 32).SequenceEqual(SHA256.HashData(user.AsSpan(32, 8))),
            6 => user.Length >= 40 && user.AsSpan(0, 32).SequenceEqual(Hardened(user[32..40])),
            _ => false,
        };
    }

    /// <summary>Algorithm 2: computes the key for the empty password.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The standard says MD5; nothing is protected by it here.")]
    private static byte[] Key(PdfDict encryption, byte[] owner, byte[] identifier, int length, int rounds)
    {
        var rights = BitConverter.GetBytes((int)((encryption["P"] as PdfNumber)?.Whole ?? 0));
        if (!BitConverter.IsLittleEndian)
            Array.Reverse(rights);
        byte[] metadata =
            rounds > 1 && encryption["R"] is PdfNumber { Whole: 4 } && encryption["EncryptMetadata"] is false ? [255, 255, 255, 255] : [];
        var key = MD5.HashData([.. Pad, .. owner.Take(32), .. rights, .. identifier, .. metadata]);
        for (var round = 1; round < rounds; round++)
            key = MD5.HashData(key.AsSpan(0, length));
        return key[..length];
    }

    /// <summary>Algorithm 5, as far as it is compared.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "The standard says MD5; nothing is protected by it here.")]
    private static byte[] Later(PdfDict encryption, byte[] owner, byte[] identifier)
    {
        // V 4 gives the length in its filter, which is 128 bits for both existing kinds.
        var bits = encryption["V"] is PdfNumber { Whole: 4 } ? 128 : (encryption["Length"] as PdfNumber)?.Whole ?? 40;
        var key = Key(encryption, owner, identifier, (int)Math.Clamp(bits / 8, 5, 16), 51);
        var text = Rc4(key, MD5.HashData([.. Pad, .. identifier]));
        for (var round = 1; round <= 19; round++)
            text = Rc4([.. key.Select(b => (byte)(b ^ round))], text);
        return text;
    }

    /// <summary>Algorithm 2.B with an empty password and no owner key.</summary>
    [SuppressMessage("Security", "CA5358", Justification = "The standard says CBC without padding.")]
    private static byte[] Hardened(byte[] salt)
    {
        var key = SHA256.HashData(salt);
        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            var block = Enumerable.Repeat(key, 64).SelectMany(b => b).ToArray();
            aes.Key = key[..16];
            var mixed = aes.EncryptCbc(block, key.AsSpan(16, 16), PaddingMode.None);
            key = (mixed.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= 63 && mixed[^1] <= round - 31)
                return key[..32];
        }
    }

    private static byte[] Bytes(object? what) => (what as PdfString)?.Bytes ?? [];

    /// <summary>RC4, which .NET lacks.</summary>
    private static byte[] Rc4(byte[] key, byte[] text)
    {
        var state = new byte[256];
        for (var k = 0; k < 256; k++)
            state[k] = (byte)k;
        for (int k = 0, j = 0; k < 256; k++)
        {
            j = (j + state[k] + key[k % key.Length]) & 255;
            (state[k], state[j]) = (state[j], state[k]);
        }

        var mixed = new byte[text.Length];
        for (int n = 0, k = 0, j = 0; n < text.Length; n++)
        {
            k = (k + 1) & 255;
            j = (j + state[k]) & 255;
            (state[k], state[j]) = (state[j], state[k]);
            mixed[n] = (byte)(text[n] ^ state[(state[k] + state[j]) & 255]);
        }

        return mixed;
    }
}
