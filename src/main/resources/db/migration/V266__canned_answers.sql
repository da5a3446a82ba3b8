-- What agents say again and again, in both languages of the interface; {number} and {name} stand for the ticket's.
CREATE TABLE canned_answer (
    id           uuid         NOT NULL PRIMARY KEY,
    lock_version bigint       NOT NULL,
    title_fr     varchar(100) NOT NULL,
    title_en     varchar(100) NOT NULL,
    words_fr     text         NOT NULL,
    words_en     text         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

INSERT INTO canned_answer (id, lock_version, title_fr, title_en, words_fr, words_en) VALUES
    ('01938000-0000-7000-8000-000000000001', 0, 'Accusé de réception', 'Acknowledgement',
     'Bonjour {name},

nous avons bien reçu votre demande {number} et l’étudions. Vous aurez de nos nouvelles dans la journée.',
     'Hello {name},

we have received your ticket {number} and are looking into it. You will hear from us within the day.'),
    ('01938000-0000-7000-8000-000000000002', 0, 'Précisions nécessaires', 'More details needed',
     'Bonjour {name},

pour avancer, il nous manque l’essentiel : ce que vous faisiez, le message exact que vous avez reçu, et l’heure à laquelle il est apparu.',
     'Hello {name},

to go on we need the essentials: what you were doing, the exact message that you received, and the time at which it appeared.'),
    ('01938000-0000-7000-8000-000000000003', 0, 'Retrait d’une référence en production', 'Removal of a live SKU',
     'Bonjour {name},

une référence en production est retirée par le support, avec un second agent. Les machines déjà déployées continuent de fonctionner ; plus personne ne pourra en créer. L’identificateur reste réservé à votre offre. Quelle date vous convient-elle, et avez-vous prévenu vos clients ?',
     'Hello {name},

a live SKU is removed by support, together with a second agent. Machines that are already deployed go on working; nobody will be able to create new ones. The id stays reserved for your offer. Which date suits you, and have you told your customers?'),
    ('01938000-0000-7000-8000-000000000004', 0, 'URL SAS refusée', 'SAS URL refused',
     'Bonjour {name},

refaites l’URL SAS du même fichier avec les autorisations lecture et liste, sur le conteneur (sr=c), et une fin de validité d’au moins 21 jours, puis collez-la à la page des images. Ne nous l’envoyez pas ici : elle donne accès à vos disques.',
     'Hello {name},

make the SAS URL of the same file again, with the permissions read and list, on the container (sr=c), and valid for at least 21 more days, then paste it on the page of VM images. Do not send it to us here: it opens your disks.'),
    ('01938000-0000-7000-8000-000000000005', 0, 'Demande résolue', 'Ticket solved',
     'Bonjour {name},

nous pensons avoir répondu à votre demande {number}. Si quelque chose manque, répondez simplement ici : elle sera rouverte.',
     'Hello {name},

we believe that your ticket {number} is answered. Should anything be missing, simply answer here: it will be opened again.');
