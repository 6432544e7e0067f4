using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace Stance.Indexing;

/// <summary>
/// Lets one process at a time write to a folder. Lucene.Net's own lock lets a second process in on Linux (measured, 4.8.0-beta00017), which
/// then deletes the files of the first. This one holds a file open for itself alone: the system lets go of it when the process ends, however it ends.
/// The file stays, since deleting it could pull it away from under another process.
/// </summary>
internal sealed class FolderLock(string folder) : LockFactory
{
    // A file that others hold: ERROR_SHARING_VIOLATION; EAGAIN on Linux, on macOS.
    private static readonly ImmutableArray<int> Held = [unchecked((int)0x80070020), 11, 35];

    public override Lock MakeLock(string lockName) => new HeldFile(Path.Combine(folder, lockName));

    public override void ClearLock(string lockName)
    {
    }

    private sealed class HeldFile(string path) : Lock
    {
        private FileStream? _file;

        public override bool Obtain()
        {
            try
            {
                _file ??= new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException e) when (Held.Contains(e.HResult))
            {
                FailureReason = e;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (_file is not null)
                return true;
            var free = Obtain();
            Dispose();
            return !free;
        }

        protected override void Dispose(bool disposing)
        {
            _file?.Dispose();
            _file = null;
        }
    }
}
